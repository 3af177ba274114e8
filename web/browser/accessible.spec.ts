import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { look } from './axe.ts';
import { csv, expect, loseSession, people, quiet, signInAndListen, test } from './town.ts';

/** Every route, as whoever has work there sees it. */
const routes: Record<keyof typeof people, [name: string, path: string][]> = {
  agent: [
    ['board', '/idees'],
    ['board-filtered', '/idees?etape=in-charge'],
    ['board-nothing', '/idees?q=introuvable'],
    ['propose', '/proposer'],
    ['waiting', '/attente'],
    ['campaigns', '/appels'],
    ['campaign', '/appels/batiments-sobres'],
    ['forbidden', '/annuaire'],
    ['not-found', '/nulle-part'],
  ],
  manager: [
    ['answering', '/a-repondre'],
    ['unclaimed', '/a-repondre?vue=personne'],
    ['unit', '/a-repondre?vue=service'],
  ],
  director: [
    ['overview', '/pilotage'],
    ['overview-ideas', '/pilotage/idees?etape=done'],
    ['overview-acts', '/pilotage/idees?etape=answers'],
  ],
  steward: [
    ['campaign-new', '/appels/nouveau'],
    ['directory', '/annuaire'],
  ],
  relay: [['relay', '/relais']],
};

/** What is open to whoever has not signed in. */
const openPages = [
  ['sign-in', '/idees'],
  ['legal-accessibility', '/legal/accessibilite'],
  ['legal-data', '/legal/donnees-personnelles'],
  ['legal-footprint', '/legal/ecoconception'],
] as const;

const phone = { width: 390, height: 844 };
const wide = { width: 1280, height: 860 };

/** Screenshots are for people: they are made when asked for, into docs/screens. */
const screens = process.env['SCREENS'] === 'docs' ? new URL('../../docs/screens/', import.meta.url).pathname : undefined;

/** Rules that axe leaves out unless they are asked for by name. */
const askedFor = ['css-orientation-lock', 'focus-order-semantics', 'label-content-name-mismatch', 'p-as-heading', 'table-fake-caption', 'td-has-header'];

/** The themes differ in colours alone: what looks at no colour looks once. */
const themes: Record<'light' | 'dark', RunOptions> = {
  light: { runOnly: ['RGAAv4', 'wcag22aa'], rules: Object.fromEntries(askedFor.map((rule) => [rule, { enabled: true }])) },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** Which rules had something to look at, and what they say they look for: accessibility/audit.yaml claims no others. */
const applied = new Map<string, string[]>();

/** As whoever waits for it sees it: a page without its heading has no bones either. */
async function isThere(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await expect(page.locator('.bones')).toHaveCount(0);
  await quiet(page);
}

async function isGood(page: Page, name: string): Promise<void> {
  await isThere(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations, passes } = await look(page, { ...themes[colorScheme], resultTypes: ['violations'] });
    passes.forEach((rule) => applied.set(rule.id, rule.tags));
    const found = violations.map(({ id, nodes }) => `${name}, ${colorScheme}, ${id}: ${nodes.map((node) => node.target).join(' ')}`);
    expect.soft(found).toEqual([]);
  }
}

/** A whole page is loaded anew at each size; what passes, as a sheet, would not outlive that, and is shown on the screen that has it. */
async function portray(page: Page, name: string, what: 'page' | 'moment' = 'page'): Promise<void> {
  const before = page.viewportSize()!;
  for (const size of screens ? [phone, wide] : []) {
    await page.setViewportSize(size);
    if (what === 'page') {
      await page.reload();
      await isThere(page);
      await page.evaluate(layBelow);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: join(screens!, `${name}-${size.width}-${colorScheme}.png`), fullPage: what === 'page' });
    }
  }
  await page.setViewportSize(before);
}

/** In the page: what is fixed to the bottom of the screen comes after the content. The policy allows no style element. */
function layBelow(): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync('.frame { padding-bottom: 0 } .frame__below { position: static }');
  document.adoptedStyleSheets = [rules];
}

async function fitsAPhoneOf1998(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `${name} at 320 pixels`).toBeLessThanOrEqual(320);
  await page.setViewportSize(wide);
}

test.afterEach(({ browserName: _ }, { title }) => {
  const directory = new URL('../target/platform/axe/', import.meta.url).pathname;
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${title.replace(/\W+/g, '-')}.json`), JSON.stringify(Object.fromEntries(applied)));
});

for (const who of Object.keys(people) as (keyof typeof people)[]) {
  test(`every page of the ${who} is accessible in both themes, and fits 320 pixels`, async ({ pageOf }) => {
    const page = await pageOf(people[who]);
    await page.setViewportSize(wide);
    for (const [name, path] of routes[who]) {
      await test.step(name, async () => {
        await page.goto(path);
        await isGood(page, name);
        await fitsAPhoneOf1998(page, name);
        await portray(page, name);
      });
    }
  });
}

test('an idea and its sheets are accessible in both themes, and fit 320 pixels', async ({ pageOf }) => {
  const page = await pageOf(people.manager);
  await page.goto('/idees?etape=in-charge');
  await page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'L’histoire de cette idée' }).waitFor();
  await isGood(page, 'idea');
  await fitsAPhoneOf1998(page, 'idea');
  await portray(page, 'idea');

  await page.setViewportSize(phone);
  await page.goto('/idees?tri=en-attente');
  await page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Je suis en charge' }).waitFor();
  await isGood(page, 'idea on a phone');
  await page.getByRole('button', { name: 'Je suis en charge' }).click();
  await page.getByRole('dialog').waitFor();
  await isGood(page, 'claim');
  await portray(page, 'claim', 'moment');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Confier à quelqu’un' }).click();
  await page.getByLabel('Chercher un collègue').fill('amrani');
  await page.getByRole('radio').first().waitFor();
  await isGood(page, 'assign');
  await portray(page, 'assign', 'moment');
});

test('what is otherwise on a phone is accessible there in both themes', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.setViewportSize(phone);
  await page.goto('/idees');
  await isGood(page, 'board on a phone');
  await page.getByRole('button', { name: 'Plus', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await isGood(page, 'more');

  await page.goto('/proposer');
  await isGood(page, 'question 1');
  for (const question of [2, 3]) {
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText(`Question ${question} sur 3`).waitFor();
    await isGood(page, `question ${question}`);
  }
});

test('what passes is accessible in both themes: no network, no answer, no session, and a file before it is applied', async ({ pageOf, page }) => {
  const agent = await pageOf(people.agent);
  await agent.goto('/idees');
  await isThere(agent);
  await agent.context().setOffline(true);
  await agent.getByText('Vous êtes hors ligne.').waitFor();
  await isGood(agent, 'offline');
  await portray(agent, 'offline', 'moment');
  await agent.context().setOffline(false);

  await agent.route('**/api/v1/campaigns?*', (route) => route.abort());
  await agent.goto('/appels'); // it asks some more times before it says so

  await signInAndListen(page, people.agent, '/proposer');
  await loseSession(page);
  await page.getByRole('heading', { name: 'Votre session a expiré' }).waitFor();
  await isGood(page, 'expired');
  await portray(page, 'expired', 'moment');

  const steward = await pageOf(people.steward);
  await steward.goto('/annuaire');
  const [ours, wrong] = [csv('agent;name;unit code;unit label\n;;MED;Médiathèque\n'), csv('agent;unit code;from\na-1;NULLE-PART;demain\n')];
  await steward.getByLabel('Fichier CSV').setInputFiles(ours);
  await steward.getByRole('button', { name: 'Appliquer ces changements' }).waitFor();
  await isGood(steward, 'import');
  await portray(steward, 'import', 'moment');
  await steward.getByLabel('Fichier CSV').setInputFiles(wrong);
  await steward.getByRole('alert').waitFor();
  await isGood(steward, 'import-refused');
  await portray(steward, 'import-refused', 'moment');

  await agent.getByRole('button', { name: 'Réessayer' }).waitFor();
  await isGood(agent, 'error');
  await portray(agent, 'error', 'moment');
});

test('what is open to all is accessible in both themes, and fits 320 pixels', async ({ page }) => {
  for (const [name, path] of openPages) {
    await page.goto(path);
    await isGood(page, name);
    await fitsAPhoneOf1998(page, name);
    await portray(page, name);
  }
});
