import { propose } from './propose.ts';
import { expect, people, test } from './town.ts';

test('a manager answers what has waited longest, with a reason', async ({ pageOf }) => {
  const page = await pageOf(people.manager);
  await page.goto('/a-repondre');
  const oldest = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Répondre' }) }).first();
  const title = await oldest.getByRole('heading').textContent();
  await oldest.getByRole('button', { name: 'Répondre' }).click();
  await page.getByLabel('Oui, on y va').check();
  await page.getByLabel('Pourquoi ?').fill('Un essai de trois mois, avec l’équipe qui le propose.');
  await page.getByRole('button', { name: 'Donner cette réponse' }).click();
  await expect(page.getByText('La réponse est donnée.')).toBeVisible();
  await expect(page.getByRole('heading', { name: title! })).toBeHidden();

  await page.getByRole('link', { name: /^Sans personne/ }).click();
  await page.getByRole('link', { name: title! }).click();
  await expect(page.getByText('Un essai de trois mois, avec l’équipe qui le propose.')).toBeVisible();
});

test('a manager declines with a reason, and nobody can take charge any more', async ({ pageOf }) => {
  const page = await pageOf(people.manager);
  await propose(page, 'Une horloge parlante dans l’ascenseur');
  await page.getByRole('button', { name: 'Répondre', exact: true }).click();
  await page.getByLabel('Non, pas cette fois').check();
  await page.getByLabel('Pourquoi ?').fill('L’ascenseur est remplacé au printemps.');
  await page.getByRole('button', { name: 'Donner cette réponse' }).click();
  const answer = page.getByRole('region', { name: 'La réponse', exact: true });
  await expect(answer).toContainText('Déclinée');
  await expect(answer).toContainText('L’ascenseur est remplacé au printemps.');
  await expect(page.getByText('Cette idée ne se prend plus en charge.')).toBeVisible();
});

test('a manager asks a colleague, who accepts where it waits for them', async ({ pageOf }) => {
  const [agent, manager] = [await pageOf(people.agent), await pageOf(people.manager)];
  await propose(agent, 'Un porte-vélos devant la mairie annexe');
  await manager.goto(new URL(agent.url()).pathname);
  await manager.getByRole('button', { name: 'Confier à quelqu’un' }).click();
  await manager.getByLabel('Chercher un collègue').fill('amrani');
  await manager.getByLabel('Rachid Amrani').check();
  await manager.getByRole('button', { name: 'Demander', exact: true }).click();
  await expect(manager.getByText('Rachid Amrani a été sollicité et n’a pas encore répondu.')).toBeVisible();

  await agent.goto('/attente');
  const asked = agent.getByRole('listitem').filter({ hasText: 'Un porte-vélos devant la mairie annexe' });
  await asked.getByRole('button', { name: 'J’accepte' }).click();
  await expect(agent.getByText('Vous êtes en charge de cette idée.')).toBeVisible();
  await expect(manager.getByRole('heading', { name: 'Qui est en charge' }).locator('..')).toContainText('Jusqu’au');
});

test('what an agent opens of others’ work is said not to be theirs', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  for (const path of ['/a-repondre', '/annuaire', '/relais', '/appels/nouveau']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Cette page n’est pas ouverte à votre rôle' })).toBeVisible();
  }
});

test('the ideas of a unit make a table', async ({ pageOf }) => {
  const page = await pageOf(people.manager);
  await page.goto('/a-repondre?vue=service');
  await expect(page.getByLabel('Direction ou service').locator('option:checked')).toHaveText('Centre technique municipal');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await page.getByLabel('Direction ou service').selectOption({ label: 'Accueil et état civil' });
  await expect(page).toHaveURL(/unite=unit-/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});

test('on a phone the ideas of a unit make cards, and on paper they are dark on white', async ({ pageOf }) => {
  const page = await pageOf(people.manager);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/a-repondre?vue=service');
  await page.getByRole('row').nth(1).waitFor();
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.getByLabel('Direction ou service')).toBeHidden();
  expect((await page.locator('caption').boundingBox())?.height).toBeGreaterThan(10);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');

  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.locator('.idea-card').first()).toBeVisible();
  expect(await page.locator('.answering__views').evaluate((views) => views.scrollWidth - views.clientWidth)).toBe(0);
});
