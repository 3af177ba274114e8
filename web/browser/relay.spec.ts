import type { Page } from '@playwright/test';
import { expect, people, test } from './town.ts';

/** Somebody who has put an idea forward, by identifier and name. */
async function colleague(page: Page): Promise<{ id: string; name: string }> {
  await page.goto('/relais');
  return page.evaluate(async () => {
    const { agentId, csrf } = await (await fetch('/api/v1/session')).json();
    const { ideas } = await (await fetch('/api/v1/ideas?limit=20')).json();
    const ids = (ideas as { author: string }[]).map((idea) => idea.author).filter((author) => author !== agentId);
    const headers = { 'Content-Type': 'application/json', 'Encharge-Csrf': csrf ?? '' };
    const answer = await fetch('/api/v1/directory/names', { method: 'POST', headers, body: JSON.stringify({ ids }) });
    const [[id, name]] = Object.entries((await answer.json()).names) as [[string, string]];
    return { id, name };
  });
}

test('a relay records an idea and a charge, which appear under the colleague’s name', async ({ pageOf }) => {
  const page = await pageOf(people.relay);
  const { id, name } = await colleague(page);
  await page.getByRole('link', { name: 'Déposer son idée' }).click();
  await page.getByLabel('Votre idée en quelques mots').fill('Des gants à la bonne taille');
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByText('Dites pour qui vous écrivez.')).toBeVisible();
  await page.getByLabel('Identifiant du collègue').fill(id);
  await expect(page.getByText(name)).toBeVisible();
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Des gants à la bonne taille');
  await expect(page.getByRole('listitem').filter({ hasText: `${name} a proposé l’idée.` })).toContainText('par l’intermédiaire de');

  await page.getByRole('button', { name: 'Un collègue est en charge' }).click();
  await page.getByLabel('Chercher un collègue').fill(id);
  await page.getByRole('radio', { name: id }).check();
  await page.getByRole('button', { name: 'Enregistrer son engagement' }).click();
  await page.getByText(`Au nom de ${name}`).click();
  await page.getByRole('button', { name: 'Noter une avancée' }).click();
  await page.getByLabel('Qu’est-ce qui a avancé ?').fill('Les gants sont commandés.');
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `${name} a noté une avancée.` })).toContainText('par l’intermédiaire de');
});

test('a relay records a ballot, and sees no other', async ({ pageOf }) => {
  const page = await pageOf(people.relay);
  const { id } = await colleague(page);
  await page.getByLabel('Identifiant du collègue').fill(id);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Enregistrer ce bulletin' }).click();
  await expect(page.getByText('Le bulletin est enregistré.')).toBeVisible();
  await expect(page.getByRole('checkbox').first()).not.toBeChecked();
});
