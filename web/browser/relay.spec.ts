import type { Page } from '@playwright/test';
import { expect, people, test } from './town.ts';

const NAME = 'Maria Pinto';

async function choose(page: Page): Promise<void> {
  await page.getByLabel('Chercher un collègue').fill('pinto');
  await page.getByLabel(NAME).check();
}

test('a relay records an idea and a charge, which appear under the colleague’s name', async ({ pageOf }) => {
  const page = await pageOf(people.relay);
  await page.goto('/relais');
  await page.getByRole('link', { name: 'Déposer son idée' }).click();
  await page.getByLabel('Votre idée en quelques mots').fill('Des gants à la bonne taille');
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByText('Dites pour qui vous écrivez.')).toBeVisible();
  await choose(page);
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Des gants à la bonne taille');
  await expect(page.getByRole('listitem').filter({ hasText: `${NAME} a proposé l’idée.` })).toContainText('par l’intermédiaire de');

  await page.getByRole('button', { name: 'Un collègue est en charge' }).click();
  await choose(page);
  await page.getByRole('button', { name: 'Enregistrer son engagement' }).click();
  await page.getByText(`Au nom de ${NAME}`).click();
  await page.getByRole('button', { name: 'Noter une avancée' }).click();
  await page.getByLabel('Qu’est-ce qui a avancé ?').fill('Les gants sont commandés.');
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `${NAME} a noté une avancée.` })).toContainText('par l’intermédiaire de');
});

test('a relay records a ballot, and sees no other', async ({ pageOf }) => {
  const page = await pageOf(people.relay);
  await page.goto('/relais');
  await choose(page);
  await page.getByRole('button', { name: 'Enregistrer ce bulletin' }).click();
  await expect(page.getByText('Indiquez au moins un choix')).toBeVisible();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Enregistrer ce bulletin' }).click();
  await expect(page.getByText('Le bulletin est enregistré.')).toBeVisible();
  await expect(page.getByRole('checkbox').first()).not.toBeChecked();
});
