import type { Page } from '@playwright/test';
import { csv, expect, people, test } from './town.ts';

async function nameOf(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate(async (agent) => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const headers = { 'Content-Type': 'application/json', 'Encharge-Csrf': csrf ?? '' };
    const answer = await fetch('/api/v1/directory/names', { method: 'POST', headers, body: JSON.stringify({ ids: [agent] }) });
    return (await answer.json()).names[agent];
  }, id);
}

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

test('a steward erases what should not be read', async ({ pageOf }) => {
  const page = await pageOf(people.steward);
  await page.goto('/idees?etape=done');
  await page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').last().click();
  await page.getByRole('button', { name: 'Effacer un texte' }).click();
  await page.getByLabel('La proposition').check();
  await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(page.getByRole('heading', { name: 'La proposition' })).toBeHidden();

  const notes = page.getByRole('button', { name: 'Effacer ce texte' });
  const before = await notes.count();
  await notes.first().click();
  await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(page.getByText('a effacé une note.')).toBeVisible();
  await expect(notes).toHaveCount(before - 1);
});

test('a staff file is looked at before it changes anything; a unit is closed, a name erased', async ({ pageOf }) => {
  const page = await pageOf(people.steward);
  await page.goto('/annuaire');
  await page.getByLabel('Fichier CSV').setInputFiles(csv('agent;name;unit code;unit label\n;;MED;Médiathèque\nagent-0042;Jeanne Dutilleul;LUD;Ludothèque\n'));
  await expect(page.getByText('2 services ouverts')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Médiathèque' })).toBeHidden();
  await page.getByRole('button', { name: 'Appliquer ces changements' }).click();
  await expect(page.getByText('L’annuaire est à jour : 2 lignes.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Médiathèque' })).toBeVisible();

  await page.getByRole('button', { name: 'Fermer Médiathèque' }).click();
  await page.getByRole('button', { name: 'Fermer ce service' }).click();
  await expect(page.getByText('MED · fermé')).toBeVisible();

  expect(await nameOf(page, 'agent-0042')).toBe('Jeanne Dutilleul');
  await page.getByRole('button', { name: 'Choisir qui' }).click();
  await page.getByLabel('Chercher un collègue').fill('dutil');
  await page.getByRole('radio', { name: 'Jeanne Dutilleul' }).check();
  await page.getByRole('button', { name: 'Effacer ce nom' }).click();
  await expect(page.getByText('Le nom est effacé.')).toBeVisible();
  expect(await nameOf(page, 'agent-0042')).toBeUndefined();
});

test('the lines that cannot be used are named, and nothing is done', async ({ pageOf }) => {
  const page = await pageOf(people.steward);
  await page.goto('/annuaire');
  await page.getByLabel('Fichier CSV').setInputFiles(csv('agent;unit code;from\na-1;NULLE-PART;demain\n'));
  await expect(page.getByRole('alert')).toContainText('Ligne 2');
  await expect(page.getByRole('button', { name: 'Appliquer ces changements' })).toBeHidden();
});
