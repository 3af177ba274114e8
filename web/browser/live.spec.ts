import { expect, isLine, openBoard, people, test } from './town.ts';

const BOX = '/idees?appel=boite-a-idees';

test('two people see each other’s vote without loading anything anew', async ({ pageOf }) => {
  const [one, other] = [await pageOf(people.agent), await pageOf(people.manager)];
  await openBoard(one, BOX);
  const title = await one.locator('.idea-card', { has: one.locator('button.vote') }).first().locator('h2').textContent();
  const voteOn = { one: one.getByRole('button', { name: title! }), other: other.getByRole('button', { name: title! }) };
  await other.goto(BOX);
  const before = Number(await voteOn.other.locator('.vote__count').textContent());
  const step = (await voteOn.one.getAttribute('aria-pressed')) === 'true' ? -1 : 1;

  await voteOn.one.click();
  await expect(voteOn.other.locator('.vote__count')).toHaveText(String(before + step));
  await voteOn.one.click();
  await expect(voteOn.other.locator('.vote__count')).toHaveText(String(before));
});

test('two tabs of one browser share the line: it is open once', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  const asked: string[] = [];
  page.context().on('request', (request) => isLine(request) && asked.push(request.url()));
  await page.goto('/idees');
  await expect.poll(() => asked.length).toBe(1);
  const second = await page.context().newPage();
  await second.goto('/idees');
  await second.getByRole('heading', { level: 2 }).first().waitFor();
  expect(asked).toHaveLength(1);

  await page.close();
  await expect.poll(() => asked.length).toBe(2);
});
