import { expect, it } from 'vitest';
import { Names } from './names.ts';

it('asks once for a screen full of people', async () => {
  const asked: string[][] = [];
  const names = new Names((ids) => (asked.push(ids), Promise.resolve({ 'a-1': 'Léa Marchand' })));
  expect(await Promise.all(['a-1', 'a-2', 'a-1'].map((id) => names.of(id)))).toEqual(['Léa Marchand', null, 'Léa Marchand']);
  expect(asked).toEqual([['a-1', 'a-2']]);
});

it('asks for two hundred at once and no more', async () => {
  const asked: number[] = [];
  const names = new Names((ids) => (asked.push(ids.length), Promise.resolve({})));
  await Promise.all(Array.from({ length: 201 }, (_, index) => names.of(`a-${index}`)));
  expect(asked).toEqual([200, 1]);
});

it('goes without names when the directory does not answer', async () => {
  const names = new Names(() => Promise.reject(new TypeError('no network')));
  expect(await names.of('a-1')).toBeNull();
});
