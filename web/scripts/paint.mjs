// How soon the board is painted on a slow machine: the first contentful paint with a processor four times slower, the
// median of five visits of somebody who is signed in. node scripts/paint.mjs http://localhost:8080 LOGIN PASSWORD
import { chromium } from '@playwright/test';

const [address = 'http://localhost:8080', login = 'rachid.amrani', password = 'fontbrune'] = process.argv.slice(2);
const VISITS = 5;
const SLOWER = 4;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
const first = await context.newPage();
await first.goto(`${address}/idees`);
await first.locator('#username').fill(login);
await first.locator('#password').fill(password);
await first.locator('button[type=submit]').click();
await first.waitForURL('**/idees');

const paints = [];
const ideas = [];
for (let visit = 0; visit < VISITS; visit++) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`${address}/idees`);
  await page.locator('.idea-card').first().waitFor();
  ideas.push(await page.evaluate(() => performance.now()));
  paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
  await page.close();
}
await browser.close();

const median = (figures) => Math.round(figures.sort((one, other) => one - other)[Math.floor(VISITS / 2)]);
console.log(`first contentful paint: ${median(paints)} ms; ideas on screen: ${median(ideas)} ms (median of ${VISITS}, processor ${SLOWER}× slower, no cache)`);
