import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { api } from '../api/client.ts';
import { positions } from '../api/positions.ts';
import { csrf } from './csrf.ts';
import { sessionLost } from './lost.ts';
import { readSession } from './readSession.ts';

const SESSION = '*/api/v1/session';
const VOTE = '*/api/v1/ideas/:id/vote';
const server = setupServer();
const vote = () =>
  api.PUT('/api/v1/ideas/{id}/vote', { params: { path: { id: 'idea-1' } }, body: { choice: 'for' } });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const session = (until: string) => ({ agentId: 'agt-1', authority: 'fontbrune', roles: ['agent'], until, csrf: 'proof' });
const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

it('knows who is here, and keeps the proof out of what it tells', async () => {
  server.use(http.get(SESSION, () => HttpResponse.json(session(tomorrow))));
  expect(await readSession()).toEqual({ agentId: 'agt-1', authority: 'fontbrune', roles: ['agent'], until: tomorrow });
  expect(csrf.token).toBe('proof');
  expect(JSON.stringify({ ...localStorage })).not.toContain('proof');
});

it('knows without a network who was here last, until that session ends', async () => {
  server.use(http.get(SESSION, () => HttpResponse.json(session(tomorrow))));
  await readSession();
  server.use(http.get(SESSION, () => HttpResponse.error()));
  expect((await readSession())?.agentId).toBe('agt-1');

  server.use(http.get(SESSION, () => HttpResponse.json(session('2020-01-01T00:00:00Z'))));
  await readSession();
  server.use(http.get(SESSION, () => HttpResponse.error()));
  await expect(readSession()).rejects.toThrow(TypeError);
});

it('knows nobody once the session is over', async () => {
  server.use(http.get(SESSION, () => new HttpResponse(null, { status: 401 })));
  expect(await readSession()).toBeNull();
});

it('proves anew that a change is ours, once, when another sign-in has made the proof old', async () => {
  csrf.token = 'old';
  const proofs: (string | null)[] = [];
  server.use(
    http.get(SESSION, () => HttpResponse.json(session(tomorrow))),
    http.put(VOTE, ({ request }) => {
      proofs.push(request.headers.get('Encharge-Csrf'));
      return proofs.length === 1
        ? HttpResponse.json({ type: '/problems/not-sent-by-our-own-page' }, { status: 403 })
        : HttpResponse.json({ idea: 'idea-1', choice: 'for' }, { headers: { 'Encharge-Position': 'other-log=7' } });
    }),
  );
  await vote();
  expect(proofs).toEqual(['old', 'proof']);
  expect(positions.header()).toContain('other-log=7');
});

it('tells when the session is over, and takes a refusal for what it is', async () => {
  let told = 0;
  const stop = sessionLost.listen(() => told++);
  server.use(http.put(VOTE, () => HttpResponse.json({ type: '/problems/not-signed-in', title: 'Connectez-vous' }, { status: 401 })));
  await expect(vote()).rejects.toMatchObject({ rule: 'not-signed-in', status: 401, message: 'Connectez-vous' });
  expect(told).toBe(1);
  stop();
});
