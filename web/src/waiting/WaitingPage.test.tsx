import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startSpeaking, withWords } from '../language/language.ts';
import { SessionContext } from '../session/useSession.ts';
import WaitingPage from './WaitingPage.tsx';

const next = { Link: '</api/v1/ideas?cursor=more>; rel="next"' };
const held = (holder: string) => ({ id: `idea-${holder}`, title: `Ce que fait ${holder}`, stage: 'in-charge', verdict: 'NONE', holder });

const server = setupServer(
  http.get('*/api/v1/me/waiting', () =>
    HttpResponse.json({ offered: [], ending: [], owed: Array.from({ length: 100 }, (_, index) => ({ id: `idea-${index}` })) }),
  ),
);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startSpeaking('fr');
  await withWords(['idea', 'waiting'], Promise.resolve());
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function show() {
  render(
    <SessionContext value={{ agentId: 'agt-1', authority: 'fontbrune', roles: ['manager'], until: '2099-01-01T00:00:00Z' }}>
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter>
          <WaitingPage />
        </MemoryRouter>
      </QueryClientProvider>
    </SessionContext>,
  );
}

it('finds my charge behind a page of those of others', async () => {
  server.use(
    http.get('*/api/v1/ideas', ({ request }) =>
      new URL(request.url).searchParams.has('cursor')
        ? HttpResponse.json({ ideas: [held('agt-1')] })
        : HttpResponse.json({ ideas: [held('agt-2')] }, { headers: next }),
    ),
  );
  show();
  await screen.findByRole('link', { name: 'Ce que fait agt-1' });
  expect(screen.queryByText('Ce que fait agt-2')).toBeNull();
  expect(screen.queryByText(/ont été lues/)).toBeNull();
});

it('says where reading stopped, and that more may be owed than are told', async () => {
  server.use(http.get('*/api/v1/ideas', () => HttpResponse.json({ ideas: [held('agt-2')] }, { headers: next })));
  show();
  await screen.findByText(/seules les 20 premières idées ont été lues/);
  await screen.findByRole('link', { name: 'Au moins 100 idées attendent une réponse' });
});
