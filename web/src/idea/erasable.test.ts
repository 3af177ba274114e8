import { expect, it } from 'vitest';
import { erasable } from './erasable.ts';

const idea = {
  author: 'a-1',
  title: 'Un abri',
  proposal: 'Un toit',
  answer: { by: 'a-2', at: '2026-11-24T08:00:00Z', verdict: 'ACCEPTED' as const, reason: 'Oui' },
};

it('lets writers erase what they have written, and a steward all', () => {
  expect(erasable(idea, 'a-1', false)).toEqual(['title', 'proposal']);
  expect(erasable(idea, 'a-2', false)).toEqual(['reason']);
  expect(erasable(idea, 'a-3', false)).toEqual([]);
  expect(erasable(idea, 'a-3', true)).toEqual(['title', 'proposal', 'reason']);
});
