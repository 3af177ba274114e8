import { Buffer } from 'node:buffer';
import { expect, people, test } from './town.ts';

const csv = (content: string) => ({ name: 'agents.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

test('a steward calls for ideas, and moves the end', async ({ pageOf }) => {
  const page = await pageOf(people.steward);
  await page.goto('/appels');
  await page.getByRole('link', { name: 'Ouvrir un appel à idées' }).click();
  await page.getByLabel('Titre de l’appel').fill('Mieux accueillir les stagiaires');
  await page.getByLabel('Commanditaire').fill('Direction des ressources humaines');
  await page.getByRole('button', { name: 'Ouvrir cet appel' }).click();
  await expect(page).toHaveURL(/\/appels\/mieux-accueillir-les-stagiaires$/);
  await expect(page.getByText('Chaque idée a sa réponse en 30 jours.')).toBeVisible();

  await page.getByRole('button', { name: 'Changer la fin' }).click();
  await page.getByLabel('Fin de l’appel').fill('2027-06-30T18:00');
  await page.getByRole('dialog').getByRole('button', { name: 'Changer la fin' }).click();
  await expect(page.getByText('au 30 juin 2027')).toBeVisible();
});

test('a staff file is looked at before it changes anything', async ({ pageOf }) => {
  const page = await pageOf(people.steward);
  await page.goto('/annuaire');
  await page.getByLabel('Fichier CSV').setInputFiles(csv('agent;unit code;unit label\n;MED;Médiathèque\n'));
  await expect(page.getByText('1 service ouvert')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Médiathèque' })).toBeHidden();
  await page.getByRole('button', { name: 'Appliquer ces changements' }).click();
  await expect(page.getByText('L’annuaire est à jour : 1 ligne.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Médiathèque' })).toBeVisible();
});

test('the lines that cannot be used are named, and nothing is done', async ({ pageOf }) => {
  const page = await pageOf(people.steward);
  await page.goto('/annuaire');
  await page.getByLabel('Fichier CSV').setInputFiles(csv('agent;unit code;from\na-1;NULLE-PART;demain\n'));
  await expect(page.getByRole('alert')).toContainText('Ligne 2');
  await expect(page.getByRole('button', { name: 'Appliquer ces changements' })).toBeHidden();
});
