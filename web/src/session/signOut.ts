import { CSRF_HEADER, csrf } from './csrf.ts';
import { forgetSession } from './readSession.ts';

/** Ends the session here and at the identity provider. */
export async function signOut() {
  forgetSession();
  const response = await fetch('/logout', { method: 'POST', headers: { [CSRF_HEADER]: csrf.token } });
  const { location } = response.ok ? ((await response.json()) as { location?: string }) : {};
  window.location.assign(location ?? '/');
}
