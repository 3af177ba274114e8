import { Buffer } from 'node:buffer';
import {
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type Response,
  test as base,
  type WebError,
} from '@playwright/test';
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

/** A staff file as somebody chooses it. */
export const csv = (content: string) => ({ name: 'agents.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

const QUIET = 100;
const quietPages = new WeakMap<Page, () => boolean>();

/** Whether it opens the line to the others, which stays open. */
export const isLine = (request: Request): boolean => new URL(request.url()).pathname === '/api/v1/live';

/** Signs in and waits until the page hears what others do. */
export async function signInAndListen(page: Page, login: string, path: string): Promise<void> {
  const line = page.waitForResponse((response) => isLine(response.request()));
  await signIn(page, login, path);
  await line;
}

/** The session is over, and as another tab has done something, all that is shown is read again. */
export async function loseSession(page: Page): Promise<void> {
  await page.context().clearCookies({ name: /encharge/ });
  await page.evaluate(() => new BroadcastChannel('encharge-live').postMessage({ kind: 'acted' }));
}

/** Notes what a page asks for until it comes, the line left out. */
function heard(page: Page): Page {
  const asked = new Set<Request>();
  let since = Date.now();
  const came = (request: Request) => {
    asked.delete(request);
    since = Date.now();
  };
  page.on('request', (request) => isLine(request) || asked.add(request));
  page.on('requestfinished', came).on('requestfailed', came);
  quietPages.set(page, () => asked.size === 0 && Date.now() - since > QUIET);
  return page;
}

/** Waits until all that a page of the application has asked for is there, and nothing more is asked for. */
export async function quiet(page: Page): Promise<void> {
  await expect.poll(() => quietPages.get(page)?.() ?? true, { intervals: [50] }).toBe(true);
}

interface Fixtures {
  /** What a journey must not leave behind: errors on the console, answers of 500 and above, broken policies. */
  faults: string[];
  /** A page of somebody who is signed in. */
  pageOf: (login: string) => Promise<Page>;
}

interface Kept {
  /** The browsers of those who are signed in, from one journey to the next: nobody signs in twice. */
  browsers: Map<string, BrowserContext>;
}

export const test = base.extend<Fixtures, Kept>({
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
  browsers: [
    async ({ browser: _ }, give) => {
      const browsers = new Map<string, BrowserContext>();
      await give(browsers);
      await Promise.all([...browsers.values()].map((context) => context.close()));
    },
    { scope: 'worker' },
  ],
  pageOf: async ({ browser, browsers, locale, serviceWorkers, faults }, give) => {
    const used = new Map<BrowserContext, () => void>();
    await give(async (login) => {
      const name = `${login} ${locale} ${serviceWorkers}`;
      const context = browsers.get(name) ?? (await signedIn(browser, login));
      browsers.set(name, context);
      if (!used.has(context)) {
        used.set(context, watch(context, faults));
      }
      return heard(await context.newPage());
    });
    await Promise.all([...used].map(([context, stopWatching]) => leave(context, stopWatching)));
  },
});

export { expect };

async function signedIn(browser: Browser, login: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address() });
  const page = await context.newPage();
  await signIn(page, login);
  await page.close();
  return context;
}

/** Takes back all that a journey has kept in a browser, but for who is signed in. */
async function leave(context: BrowserContext, stopWatching: () => void): Promise<void> {
  stopWatching();
  await context.setOffline(false);
  const page = context.pages().find((each) => each.url().startsWith(address()));
  await page?.evaluate(() => localStorage.clear());
  await Promise.all(context.pages().map((each) => each.close()));
}

/** @returns how to stop watching */
function watch(context: BrowserContext, faults: string[]): () => void {
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !isAnswer(message.text())) {
      faults.push(`${message.page()?.url()}: ${message.text()}`);
    }
  };
  const onError = (error: WebError) => faults.push(`${error.page()?.url()}: ${error.error().message}`);
  const onResponse = (response: Response) => {
    if (response.status() >= 500) {
      faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    }
  };
  context.on('console', onConsole).on('weberror', onError).on('response', onResponse);
  return () => context.off('console', onConsole).off('weberror', onError).off('response', onResponse);
}

/** Chromium reports each refusal, and each request that nobody answers, as an error: some are what a journey is about. */
function isAnswer(text: string): boolean {
  return /^Failed to load resource: (the server responded with a status of (4\d\d|503)|net::ERR_)/.test(text);
}
