import { CSRF_HEADER, csrf } from './csrf.ts';

/** Ends the session here and at the identity provider. */
export async function signOut() {
  const response = await fetch('/logout', { method: 'POST', headers: { [CSRF_HEADER]: csrf.token } });
  const { location } = response.ok ? ((await response.json()) as { location?: string }) : {};
  window.location.assign(location ?? '/');
}
