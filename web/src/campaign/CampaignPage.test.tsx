import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startSpeaking, withWords } from '../language/language.ts';
import { SessionContext } from '../session/useSession.ts';
import CampaignPage from './CampaignPage.tsx';

const campaign = {
  slug: 'printemps',
  title: 'Printemps',
  sponsor: 'Direction générale',
  opensAt: '2020-01-01T00:00:00Z',
  audience: [],
  rule: { kind: 'APPROVAL' },
};

const server = setupServer(
  http.get('*/api/v1/ideas', () => HttpResponse.json({ ideas: [] })),
  http.get('*/api/v1/directory/units', () => HttpResponse.json({ units: [] })),
  http.get('*/api/v1/campaigns/printemps/tally', () => new HttpResponse(null, { status: 404 })),
);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startSpeaking('fr');
  await withWords(['campaigns'], Promise.resolve());
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function show() {
  render(
    <SessionContext value={{ agentId: 'agt-1', authority: 'fontbrune', roles: ['agent'], until: '2099-01-01T00:00:00Z' }}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter initialEntries={['/appels/printemps']}>
          <Routes>
            <Route path="appels/:slug" element={<CampaignPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </SessionContext>,
  );
}

it('has a heading while it loads, and says whose words are French', async () => {
  server.use(
    http.get('*/api/v1/campaigns', async () => {
      await delay(30);
      return HttpResponse.json({ campaigns: [campaign] });
    }),
  );
  show();
  screen.getByRole('heading', { level: 1, name: 'Appels à idées' });
  await screen.findByRole('heading', { level: 1, name: 'Printemps' });
  expect(screen.getByText('Direction générale').lang).toBe('fr');
});

it('has a heading when it fails', async () => {
  server.use(http.get('*/api/v1/campaigns', () => new HttpResponse(null, { status: 500 })));
  show();
  await screen.findByText('Impossible d’afficher cette page');
  screen.getByRole('heading', { level: 1, name: 'Appels à idées' });
});
