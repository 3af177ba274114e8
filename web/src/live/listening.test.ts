import { expect, it } from 'vitest';
import { listen, type Word } from './listening.ts';

const hint = (id: string) => `id: ${id}\nevent: idea-proposed\ndata: {"id":"${id}","what":"idea-proposed"}\n\n`;

/** A server that gives these answers one after the other; then whoever listens stops. */
function serverOf(...answers: (Response | Error)[]) {
  const end = new AbortController();
  const asked: string[] = [];
  const told: Word[] = [];
  const fetch = (address: string, init: RequestInit) => {
    const answer = answers.shift();
    asked.push(new Headers(init.headers).get('Last-Event-ID') ?? new URL(address, 'http://here').search);
    if (answers.length === 0) {
      end.abort();
    }
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error());
  };
  const ways = { fetch, age: () => 3, pause: () => Promise.resolve(), tell: (word: Word) => told.push(word) };
  return { ways, asked, told, signal: end.signal };
}

it('comes back with the last id that it has seen', async () => {
  const server = serverOf(new Response(hint('ideas-7')), new TypeError('no network'), new Response(hint('ideas-8')));
  await listen(server.ways, server.signal);
  expect(server.asked).toEqual(['?recent=3', 'ideas-7', 'ideas-7']);
});

it('goes on where another tab has stopped', async () => {
  const server = serverOf(new Response(hint('ideas-8')));
  await listen(server.ways, server.signal, 'ideas-7');
  expect(server.asked).toEqual(['ideas-7']);
});

it('tells to load anew when the server has forgotten', async () => {
  const server = serverOf(new Response('event: reset\ndata: {}\n\n'));
  await listen(server.ways, server.signal);
  expect(server.told).toContainEqual({ kind: 'reset' });
});

it('asks for what has happened since the page was opened while it has seen nothing that it could name', async () => {
  const server = serverOf(new TypeError('no network'), new Response(':open\n\n'));
  await listen(server.ways, server.signal);
  expect(server.asked).toEqual(['?recent=3', '?recent=3']);
  expect(server.told).toEqual([{ kind: 'line', open: false }, { kind: 'line', open: true }]);
});

it('stops when the session is over', async () => {
  const server = serverOf(new Response(null, { status: 401 }), new Response(hint('ideas-8')));
  await listen(server.ways, server.signal);
  expect(server.asked).toHaveLength(1);
});
