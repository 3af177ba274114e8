import { expect, it } from 'vitest';
import { slugOf, timeOf } from './campaigns.ts';
import { bodyOf } from './NewCampaignPage.tsx';

it('makes an address of a title', () => {
  expect(slugOf('L’été des idées : moins d’eau !')).toBe('l-ete-des-idees-moins-d-eau');
  expect(slugOf('é'.repeat(80))).toHaveLength(60);
  expect(slugOf('  ?! ')).toBe('');
});

it('is open from its opening until its closing', () => {
  const campaign = { opensAt: '2026-03-01T00:00:00Z', closesAt: '2026-04-01T00:00:00Z' };
  const at = (day: string) => timeOf(campaign, Date.parse(day));
  expect([at('2026-02-28'), at('2026-03-02'), at('2026-04-01')]).toEqual(['coming', 'open', 'closed']);
});

it('sends nothing of what was left empty', () => {
  const empty = { slug: '', sponsor: ' ', opensAt: '', closesAt: '', most: '', promise: '', audience: [] };
  expect(bodyOf({ ...empty, title: ' Printemps ', kind: 'APPROVAL', least: '1' })).toEqual({
    title: 'Printemps',
    rule: { kind: 'APPROVAL', minLength: 1 },
    audience: [],
  });
});
