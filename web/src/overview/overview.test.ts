import { expect, it } from 'vitest';
import type { IdeaCard } from '../idea/ideas.ts';
import { hasMade, listBehind } from './overview.ts';

const card = (change: Partial<IdeaCard>) =>
  ({ votes: 0, verdict: 'NONE', stage: 'proposed', ...change }) as IdeaCard;

it('counts a step that was made once, whatever came after', () => {
  const released = card({ inChargeAt: '2026-01-10T08:00:00Z', stage: 'proposed' });
  expect(hasMade(released, 'inCharge')).toBe(true);
  expect(hasMade(released, 'done')).toBe(false);
});

it('takes no withdrawal for an answer', () => {
  expect(hasMade(card({ verdict: 'WITHDRAWN', stage: 'withdrawn' }), 'answered')).toBe(false);
});

it('needs no earlier step for a later one', () => {
  const claimed = card({ holder: 'agt-1', stage: 'in-charge', inChargeAt: '2026-01-10T08:00:00Z' });
  expect(hasMade(claimed, 'inCharge')).toBe(true);
  expect(hasMade(claimed, 'supported')).toBe(false);
});

it('keeps the period, and the unit where it is one unit that is counted, on the way to the list behind a figure', () => {
  expect(listBehind('done', { from: '2026-01-01', to: '2026-01-31', unit: 'unit-1' })).toBe(
    '/pilotage/idees?du=2026-01-01&au=2026-01-31&unite=unit-1&etape=done',
  );
});
