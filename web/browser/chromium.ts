import { existsSync } from 'node:fs';

/** First the one without windows, which takes a fifth less time; pictures want the whole one, for its French fields. */
const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The machine's own browser: none is downloaded. */
export function chromium(): string {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (found === undefined) {
    throw new Error('Browser tests need Chromium (apt-get install chromium, or CHROMIUM=path); -DskipBrowser leaves them out.');
  }
  return found;
}
