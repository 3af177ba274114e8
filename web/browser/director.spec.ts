import { readFile } from 'node:fs/promises';
import { expect, people, test } from './town.ts';

test('every figure opens the ideas behind it', async ({ pageOf }) => {
  const page = await pageOf(people.director);
  await page.goto('/pilotage');
  await page.getByLabel('Direction ou service').selectOption({ label: 'Ressources humaines' });
  const step = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Répondues' }) });
  const count = await step.locator('.funnel__count').textContent();
  await step.getByRole('link', { name: 'Répondues' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idées qui ont leur réponse');
  await expect(page.getByText(`${count} idées trouvées.`)).toBeVisible();
  await page.getByRole('link', { name: 'Pilotage' }).and(page.locator('.back')).click();
  await expect(page.getByLabel('Direction ou service').locator('option:checked')).toHaveText('Ressources humaines');
});

test('every week opens what was done in it', async ({ pageOf }) => {
  const page = await pageOf(people.director);
  await page.goto('/pilotage');
  const chart = page.getByRole('region', { name: 'Semaine après semaine', exact: true });
  const total = chart.getByRole('link', { name: /^Réponses/ });
  const count = (await total.textContent())!.replace(/\D/g, '');
  await total.click();
  await expect(page.getByText(`${count} réponses.`, { exact: true })).toBeVisible();
  await expect(page.getByText(/^Réponse du /)).toHaveCount(Number(count));
  await page.getByRole('link', { name: 'Pilotage' }).and(page.locator('.back')).click();
  await chart.getByText('Voir les chiffres').click();
  const cell = chart.getByRole('row').nth(-2).getByRole('link').first();
  const some = Number(await cell.textContent());
  await cell.click();
  await expect(page.locator('.idea-card')).toHaveCount(some);
});

test('a chart is a table too, and a file', async ({ pageOf }) => {
  const page = await pageOf(people.director);
  await page.goto('/pilotage');
  const chart = page.getByRole('region', { name: 'Semaine après semaine', exact: true });
  await chart.getByText('Voir les chiffres').click();
  await expect(chart.getByRole('columnheader', { name: 'Réponses' })).toBeVisible();
  const download = page.waitForEvent('download');
  await chart.getByRole('button', { name: /^Télécharger en CSV/ }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toMatch(/^\ufeffSemaine du;Idées;Votes;Réponses;Prises en charge;Faites\r\n/);
});

test('a unit in which a figure would point at somebody stays masked', async ({ pageOf }) => {
  const page = await pageOf(people.director);
  await page.goto('/pilotage');
  const unit = page.getByRole('region', { name: 'Qui participe', exact: true }).getByRole('listitem').filter({ hasText: 'Archives et documentation' });
  await expect(unit).toContainText('Masqué');
  await expect(unit).not.toContainText('%');
  await expect(unit.getByRole('link')).toHaveCount(0);
});

test('period and unit stand in the address', async ({ pageOf }) => {
  const page = await pageOf(people.director);
  await page.goto('/pilotage');
  await page.getByRole('button', { name: '30 jours' }).click();
  await expect(page.getByRole('button', { name: '30 jours' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('Direction ou service').selectOption({ label: 'Ressources humaines' });
  const address = page.url();
  expect(address).toMatch(/du=.*&au=.*&unite=unit-/);
  await page.goto('/idees');
  await page.goto(address);
  await expect(page.getByRole('button', { name: '30 jours' })).toHaveAttribute('aria-pressed', 'true');
});
