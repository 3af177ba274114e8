import { expect, openBoard, people, quiet, test } from './town.ts';

test.use({ serviceWorkers: 'allow' });

test('what is written without a network is sent when it comes back', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await openBoard(page, '/idees');
  await quiet(page);
  await page.context().setOffline(true);
  await expect(page.getByText('Vous êtes hors ligne.')).toBeVisible();
  await page.getByRole('link', { name: 'Proposer une idée' }).click();
  await page.getByLabel('Votre idée en quelques mots').fill('Du réseau au sous-sol');
  await page.getByRole('button', { name: 'Proposer cette idée' }).click();
  await expect(page.getByText('Votre idée est gardée.')).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText('Votre idée « Du réseau au sous-sol » est partie.')).toBeVisible();
  await page.goto('/idees');
  await expect(page.getByRole('link', { name: 'Du réseau au sous-sol' })).toHaveCount(1);
});

test('a draft is there again after the page was closed, and is not taken for an idea of another campaign', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/proposer');
  await page.getByLabel('Qu’est-ce qui coince au quotidien ?').fill('La machine à café');
  const later = await page.context().newPage();
  await later.goto('/proposer');
  await expect(later.getByLabel('Qu’est-ce qui coince au quotidien ?')).toHaveValue('La machine à café');
  await later.goto('/proposer?appel=batiments-sobres');
  await expect(later.getByText('Un autre brouillon est commencé.')).toBeVisible();
  await expect(later.getByLabel('Qu’est-ce qui coince au quotidien ?')).toHaveValue('');
});

test('the application opens without a network once it was there', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  await page.goto('/idees');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await openBoard(page, '/idees');
  await quiet(page);
  await page.context().setOffline(true);
  await page.goto('/proposer');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
