import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, people, test } from './town.ts';

/** Every route, as whoever has work there sees it. */
const routes: [name: string, who: keyof typeof people, path: string][] = [
  ['board', 'agent', '/idees'],
  ['board-filtered', 'agent', '/idees?etape=in-charge'],
  ['board-nothing', 'agent', '/idees?q=introuvable'],
  ['propose', 'agent', '/proposer'],
  ['waiting', 'agent', '/attente'],
  ['campaigns', 'agent', '/appels'],
  ['campaign', 'agent', '/appels/batiments-sobres'],
  ['forbidden', 'agent', '/annuaire'],
  ['not-found', 'agent', '/nulle-part'],
  ['answering', 'manager', '/a-repondre'],
  ['unclaimed', 'manager', '/a-repondre?vue=personne'],
  ['unit', 'manager', '/a-repondre?vue=service'],
  ['overview', 'director', '/pilotage'],
  ['overview-ideas', 'director', '/pilotage/idees?etape=done'],
  ['campaign-new', 'steward', '/appels/nouveau'],
  ['directory', 'steward', '/annuaire'],
  ['relay', 'relay', '/relais'],
];

const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 860 },
];

/** Screenshots are for people: they are made when asked for, into docs/screens. */
const screens = process.env['SCREENS'] === 'docs' ? new URL('../../docs/screens/', import.meta.url).pathname : undefined;

async function isGood(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  await expect(page.locator('.bones')).toHaveCount(0);
  await expect(page.getByRole('heading').first()).toBeVisible();
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (screens) {
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.screenshot({ path: join(screens, `${name}-${size.width}-${colorScheme}.png`) });
      }
    }
    const { violations } = await new AxeBuilder({ page }).withTags(['RGAAv4', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
  }
}

async function fitsAPhoneOf1998(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

for (const [name, who, path] of routes) {
  test(`${name} is accessible in both themes, and fits 320 pixels`, async ({ pageOf }) => {
    const page = await pageOf(people[who]);
    await page.goto(path);
    await isGood(page, name);
    await fitsAPhoneOf1998(page);
  });
}

test('an idea and its sheets are accessible in both themes, and fit 320 pixels', async ({ pageOf }) => {
  test.slow();
  const page = await pageOf(people.manager);
  await page.goto('/idees?etape=in-charge');
  await page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'L’histoire de cette idée' }).waitFor();
  await isGood(page, 'idea');
  await fitsAPhoneOf1998(page);

  await page.setViewportSize(sizes[0]!);
  await page.goto('/idees?tri=en-attente');
  await page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Je suis en charge' }).click();
  await page.getByRole('dialog').waitFor();
  await isGood(page, 'claim');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Confier à quelqu’un' }).click();
  await page.getByRole('radio').first().waitFor();
  await isGood(page, 'assign');
});
