import { existsSync } from 'node:fs';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's own browser: none is downloaded. */
export function chromium(): string {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (found === undefined) {
    throw new Error('Browser tests need Chromium (apt-get install chromium, or CHROMIUM=path); -DskipBrowser leaves them out.');
  }
  return found;
}
