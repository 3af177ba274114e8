import { expect, it } from 'vitest';
import { Positions } from './positions.ts';

it('sends back the furthest that was seen of each log', () => {
  const positions = new Positions();
  positions.note('ideas=87, voting=1234');
  positions.note('voting=12');
  positions.note('ideas=88');
  expect(positions.header()).toBe('ideas=88, voting=1234');
});

it('sends nothing when nothing was seen, and ignores what it cannot read', () => {
  const positions = new Positions();
  positions.note(null);
  positions.note('ideas=soon, =3, voting');
  expect(positions.header()).toBeUndefined();
});

it('forgets after a minute, so that a restored platform is not waited for', () => {
  let now = 0;
  const positions = new Positions(() => now);
  positions.note('ideas=87');
  now = 60_001;
  expect(positions.header()).toBeUndefined();
  positions.note('ideas=3');
  expect(positions.header()).toBe('ideas=3');
});
