/** Sign in, and come back to this very page. */
export function signInHere({ pathname, search } = window.location): string {
  return `/login?to=${encodeURIComponent(pathname + search)}`;
}
