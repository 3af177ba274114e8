import { said, startAgain, stop } from './platform.ts';
import { expect, people, signIn, test, voteCounted } from './town.ts';

test('an open page says that the platform is away, and goes on in the same session when it is back', async ({ page }) => {
  test.setTimeout(150_000);
  await signIn(page, people.agent, '/idees');
  await page.getByRole('heading', { level: 2 }).first().waitFor();

  await stop();
  await expect(page.getByText('La plateforme ne répond plus pour l’instant.')).toBeVisible({ timeout: 30_000 });
  await startAgain();
  await expect(page.getByText('La plateforme ne répond plus pour l’instant.')).toBeHidden({ timeout: 60_000 });

  const vote = page.getByRole('button', { name: /^Je soutiens/ }).first();
  const before = await vote.getAttribute('aria-pressed');
  await voteCounted(page, () => vote.click());
  await expect(vote).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
  await page.reload();
  await expect(vote).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
});

test('the terminal shows our own lines alone; the log is in a file', () => {
  expect(said().terminal).toContain('EnCharge is ready');
  expect(said().terminal).not.toMatch(/^(ERROR|WARN|INFO) |^\tat /m);
  expect(said().logs).toBe(true);
});
