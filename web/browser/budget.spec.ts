import { expect, isLine, openBoard, people, quiet, test } from './town.ts';

const MOST = 25;

test('the first route asks for little: its files, those of the page for ideas without a network, and the API', async ({ pageOf }) => {
  const page = await pageOf(people.agent);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  // what others have just done would be read again: here nobody has done anything
  await page.route('**/api/v1/live?*', (route) => route.fulfill({ contentType: 'text/event-stream', body: ':open\n\n' }));
  const line = page.waitForResponse((response) => isLine(response.request()));
  await openBoard(page, '/idees');
  await line;
  await quiet(page);
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST);
});
