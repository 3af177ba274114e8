/** Lets the browser keep the shell of the application: then it opens without a network, and can be installed. */
export function keepShell() {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    addEventListener('load', () => {
      navigator.serviceWorker.register('/sw.js').catch(() => {
        // Then it needs a network to open, as any page does.
      });
    });
  }
}
