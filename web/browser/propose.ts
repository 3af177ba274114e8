import { expect, type Page } from '@playwright/test';

/** Puts an idea forward on the page, and stays on the idea's own. */
export async function propose(page: Page, title: string): Promise<void> {
  await page.goto('/proposer');
  await page.getByLabel('Qu’est-ce qui coince au quotidien ?').fill('On cherche la clé du local chaque matin.');
  await page.getByLabel('Que proposez-vous ?').fill('Une boîte à code à côté de la porte.');
  await page.getByLabel('Votre idée en quelques mots').fill(title);
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
