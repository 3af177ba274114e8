import { startAgain, stop } from './platform.ts';
import { expect, people, signIn, test } from './town.ts';

test('a session survives the restart of everything', async ({ page }) => {
  test.setTimeout(120_000);
  const line = page.waitForRequest('**/api/v1/live');
  await signIn(page, people.agent, '/idees');
  await line;

  await stop();
  await startAgain();

  await page.goto('/idees');
  await expect(page).toHaveURL(/\/idees$/);
  const status = await page.evaluate(async () => (await fetch('/api/v1/session')).status);
  expect(status).toBe(200);
});
