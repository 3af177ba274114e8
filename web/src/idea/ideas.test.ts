import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expect, it } from 'vitest';
import { nextCursor, readFirstIdeas } from './ideas.ts';

it('finds the cursor of the next page', () => {
  expect(nextCursor('</api/v1/ideas?sort=newest&cursor=abc%3D>; rel="next"')).toBe('abc=');
});

it('knows that there is no next page', () => {
  expect(nextCursor(null)).toBeUndefined();
  expect(nextCursor('</api/v1/ideas?cursor=abc>; rel="prev"')).toBeUndefined();
});

it('reads no further once nobody waits for it', async () => {
  const nobody = new AbortController();
  let pages = 0;
  const server = setupServer(
    http.get('*/api/v1/ideas', () => {
      if (++pages === 2) {
        nobody.abort();
      }
      return HttpResponse.json({ ideas: [{ id: `idea-${pages}` }] }, { headers: { Link: '</api/v1/ideas?cursor=more>; rel="next"' } });
    }),
  );
  server.listen({ onUnhandledRequest: 'error' });
  try {
    await expect(readFirstIdeas({}, 5, nobody.signal)).rejects.toThrow();
    expect(pages).toBe(2);
  } finally {
    server.close();
  }
});
