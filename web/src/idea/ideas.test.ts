import { expect, it } from 'vitest';
import { nextCursor } from './ideas.ts';

it('finds the cursor of the next page', () => {
  expect(nextCursor('</api/v1/ideas?sort=newest&cursor=abc%3D>; rel="next"')).toBe('abc=');
});

it('knows that there is no next page', () => {
  expect(nextCursor(null)).toBeUndefined();
  expect(nextCursor('</api/v1/ideas?cursor=abc>; rel="prev"')).toBeUndefined();
});
