import { existsSync, mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { address } from './platform.ts';

/** People of the demo town, one of each role. */
export const people = {
  agent: 'rachid.amrani',
  manager: 'stephane.guerin',
  director: 'claire.vasseur',
  steward: 'solene.legoff',
  relay: 'malika.bensaid',
} as const;

const PASSWORD = 'fontbrune';

/** Signs in through the form, as people do, and comes back to where the page wanted to go. */
export async function signIn(page: Page, login: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.locator('#username').fill(login);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/identity'));
}

/** The board once it knows what its reader has voted for. */
export async function openBoard(page: Page, path: string): Promise<void> {
  const ballot = page.waitForResponse((response) => response.url().endsWith('/ballot'));
  await page.goto(path);
  await ballot;
  await page.getByRole('button', { name: /^Je soutiens/ }).first().waitFor();
}

/** A vote is drawn before it is sent: this waits until it is counted. */
export async function voteCounted(page: Page, press: () => Promise<void>): Promise<void> {
  const counted = page.waitForResponse((response) => response.url().endsWith('/vote') && response.request().method() !== 'GET');
  await press();
  expect((await counted).ok()).toBe(true);
}

interface Fixtures {
  /** What a journey must not leave behind: errors on the console, answers of 500 and above, broken policies. */
  faults: string[];
  /** A page of somebody who is signed in; the form is filled in once per person. */
  pageOf: (login: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, give) => give(address()),
  faults: [
    async ({ context }, give) => {
      const faults: string[] = [];
      watch(context, faults);
      await give(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  pageOf: async ({ browser, contextOptions, faults }, give) => {
    const opened: BrowserContext[] = [];
    await give(async (login) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: address(), storageState: await stateOf(login, browser) });
      opened.push(context);
      watch(context, faults);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect };

function watch(context: BrowserContext, faults: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message.text())) {
      faults.push(`${message.page()?.url()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 500) {
      faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    }
  });
}

/** Chromium reports each refusal, and each request that nobody answers, as an error: some are what a journey is about. */
function isAnswer(text: string): boolean {
  return /^Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_)/.test(text);
}

async function stateOf(login: string, browser: Browser): Promise<string> {
  const directory = new URL('../target/platform/sessions/', import.meta.url).pathname;
  const file = `${directory}${login}.json`;
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    const context = await browser.newContext({ baseURL: address() });
    const page = await context.newPage();
    await signIn(page, login);
    await context.storageState({ path: file });
    await context.close();
  }
  return file;
}
