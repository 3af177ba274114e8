import { expect, people, test } from './town.ts';

test('the language is chosen once and stays', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/idees');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les idées');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ideas');
  const written = page.getByRole('listitem').getByRole('heading', { level: 2 }).first();
  await expect(written.locator('[lang=fr]')).toHaveText((await written.textContent()) ?? '');
  await page.goto('/proposer');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Propose an idea');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proposer une idée');
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-GB' });

  test('it speaks English, and so do its refusals', async ({ pageOf }) => {
    const page = await pageOf(people.agent);
    await page.goto('/idees/idea-not-one');
    await expect(page.getByRole('link', { name: 'Propose', exact: true }).first()).toBeVisible();
    await expect(page.getByText('A value does not fit')).toBeVisible();
  });
});
