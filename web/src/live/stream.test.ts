import { expect, it } from 'vitest';
import { eventsOf, type Told } from './stream.ts';

function stream(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(encoder.encode(piece)));
      controller.close();
    },
  });
}

async function all(...pieces: string[]): Promise<Told[]> {
  const told: Told[] = [];
  for await (const one of eventsOf(stream(...pieces))) {
    told.push(one);
  }
  return told;
}

it('reads events however they were cut into pieces', async () => {
  expect(await all('id: voting-1\nev', 'ent: ballot-changed\ndata: {"a":', '1}\n', '\nid: x\ndata: 2\n\n')).toEqual([
    { id: 'voting-1', event: 'ballot-changed', data: '{"a":1}' },
    { id: 'x', event: 'message', data: '2' },
  ]);
});

it('passes over signs of life and what was cut off at the end', async () => {
  expect(await all(':open\n\n', ':\n\n', 'event:reset\r\ndata:{}\r\n\r\n', 'data: half')).toEqual([
    { id: undefined, event: 'reset', data: '{}' },
  ]);
});

it('puts the lines of one event together', async () => {
  expect(await all('data: one\ndata: two\n\n')).toEqual([{ id: undefined, event: 'message', data: 'one\ntwo' }]);
});
