import { expect, people, signIn, test } from './town.ts';

/** As a JSON web token begins; three letters alone also stand in what is sealed, now and then. */
const token = /eyJ[\w-]+\.eyJ/;

test('who opens a page signs in first and comes back to it; the browser holds no token', async ({ page, context }) => {
  await signIn(page, people.agent, '/idees?tri=voix');
  await expect(page).toHaveURL(/\/idees\?tri=voix$/);
  const session = await page.evaluate(async () => (await fetch('/api/v1/session')).json());
  expect(session).toMatchObject({ authority: 'fontbrune', roles: ['agent'] });

  const cookies = await context.cookies();
  expect(cookies.find((cookie) => cookie.name === '__Host-encharge')).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  });
  expect(cookies.map((cookie) => cookie.value).join()).not.toMatch(token);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(token);
});

test('the live stream takes the cookie; a change needs the proof that only our own pages have', async ({ page }) => {
  await signIn(page, people.agent);
  const opened = await page.evaluate(
    () =>
      new Promise((answer) => {
        const stream = new EventSource('/api/v1/live');
        stream.onopen = () => answer(true);
        stream.onerror = () => answer(false);
      }),
  );
  expect(opened).toBe(true);
  expect(await page.evaluate(async () => (await fetch('/logout', { method: 'POST' })).status)).toBe(403);
});

test('who signs out is signed out everywhere', async ({ page, context }) => {
  await signIn(page, people.agent);

  const next = await page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const answer = await fetch('/logout', { method: 'POST', headers: { 'Encharge-Csrf': csrf } });
    return (await answer.json()).location as string;
  });
  await page.goto(next);

  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  expect((await context.cookies()).map((cookie) => cookie.name)).not.toContain('__Host-encharge');
});

test('a session that has ended is 401 for a script and the form for people', async ({ page, context }) => {
  await signIn(page, people.agent);
  await context.clearCookies({ name: /encharge/ });

  const answer = await page.evaluate(async () => {
    const refused = await fetch('/api/v1/me/waiting');
    return { status: refused.status, problem: (await refused.json()).type as string };
  });
  expect(answer).toEqual({ status: 401, problem: '/problems/not-signed-in' });
  await page.goto('/idees');
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
});

test('a wrong password is said to be one; the form can be filled in from the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Identifiant').fill(people.agent);
  await page.getByLabel('Mot de passe').fill('autre');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert')).toHaveText('Identifiant ou mot de passe incorrect.');

  await expect(page.getByLabel('Identifiant')).toBeFocused();
  await page.keyboard.type(people.agent);
  await page.keyboard.press('Tab');
  await page.keyboard.type('fontbrune');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/identity'));
});

for (const language of ['fr-FR', 'en-GB']) {
  test.describe(language, () => {
    test.use({ locale: language });
    test(`the form and the legal pages speak ${language}`, async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('lang', language.slice(0, 2));
      for (const path of ['accessibilite', 'donnees-personnelles', 'ecoconception']) {
        await page.goto(`/legal/${path}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language.slice(0, 2));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
    });
  });
}
