import { expect, it } from 'vitest';
import { Problem } from '../api/problem.ts';
import { Drafts, isEmpty, newDraft } from './drafts.ts';
import { sendAll } from './outbox.ts';

const box = { campaign: 'boite-a-idees', forColleague: false };
const toSend = (key: string) => ({ ...newDraft(box, key), title: `Idée ${key}`, state: 'to-send' as const });

function keeping(...keys: string[]): Drafts {
  const drafts = new Drafts(localStorage, 'agt-1');
  keys.forEach((key) => drafts.keep(toSend(key)));
  return drafts;
}

it('sends what waits and keeps nothing of it', async () => {
  const drafts = keeping('one', 'two');
  const sent = await sendAll(drafts, (draft) => Promise.resolve(`idea-${draft.key}`));
  expect(sent.map(({ id }) => id)).toEqual(['idea-one', 'idea-two']);
  expect(drafts.all()).toEqual([]);
});

it('leaves alone what is still being written', async () => {
  const drafts = keeping();
  drafts.keep({ ...newDraft(box), title: 'Pas fini' });
  expect(await sendAll(drafts, () => Promise.resolve('idea-1'))).toEqual([]);
  expect(drafts.all()).toHaveLength(1);
});

it('keeps what did not get through, under its key', async () => {
  const drafts = keeping('one', 'two');
  const keys: string[] = [];
  const lost = () => sendAll(drafts, (draft) => (keys.push(draft.key), Promise.reject(new TypeError('no network'))));
  await lost();
  await lost();
  expect(keys).toEqual(['one', 'one']);
  expect(drafts.all().map((draft) => draft.state)).toEqual(['to-send', 'to-send']);
});

it('sends nothing more until somebody has signed in again', async () => {
  const drafts = keeping('one');
  await sendAll(drafts, () => Promise.reject(new Problem(401, { type: '/problems/not-signed-in' })));
  expect(drafts.find('one')?.state).toBe('to-send');
});

it('keeps what was refused with the reason, and sends the others', async () => {
  const drafts = keeping('one', 'two');
  const closed = new Problem(409, { type: '/problems/an-idea-answers-an-open-campaign', title: 'Appel terminé' });
  const sent = await sendAll(drafts, (draft) => (draft.key === 'one' ? Promise.reject(closed) : Promise.resolve('idea-2')));
  expect(sent).toHaveLength(1);
  expect(drafts.all()).toMatchObject([{ key: 'one', state: 'refused', reason: 'Appel terminé' }]);
});

it('shows the drafts of one agent to nobody else', () => {
  keeping('one');
  expect(new Drafts(localStorage, 'agt-2').all()).toEqual([]);
});

it('begins anew when what was kept cannot be read', () => {
  localStorage.setItem('encharge.drafts.agt-1', '{broken');
  expect(new Drafts(localStorage, 'agt-1').all()).toEqual([]);
});

it('takes a draft of spaces for empty', () => {
  expect(isEmpty({ ...newDraft(box), title: '  ', irritant: '\n' })).toBe(true);
});

it('takes a draft up again where it was begun and for whom, whatever campaign was chosen since', () => {
  const drafts = new Drafts(localStorage, 'agt-1');
  const spring = { ...box, campaign: 'printemps' };
  const theirs = { ...box, forColleague: true };
  drafts.keep({ ...newDraft(theirs, 'theirs'), title: 'Des gants' });
  drafts.keep({ ...newDraft(box, 'box'), title: 'Un abri', campaign: 'printemps' });
  expect(drafts.begunOn(spring)).toBeUndefined();
  expect([drafts.begunOn(box)?.key, drafts.begunOn(theirs)?.key]).toEqual(['box', 'theirs']);
});
