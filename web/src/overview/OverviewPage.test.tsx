import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startSpeaking, withWords } from '../language/language.ts';
import type { Overview } from './overview.ts';
import OverviewPage from './OverviewPage.tsx';

const counts = { ideas: 23, votes: 354, withdrawnVotes: 0, answers: 11, charges: 7, completions: 1 };

const overview: Overview = {
  period: { from: '2026-09-01', to: '2026-11-28' },
  trueAt: { ideas: 1 },
  totals: counts,
  participants: { from: '2026-08-31', to: '2026-11-29', participations: 57, atLeast: 57, campaigns: [{ campaignId: 'campaign-1', slug: 'sobres', participants: 57 }] },
  funnel: { proposed: 23, supported: 22, answered: 11, inCharge: 7, done: 2 },
  delays: [{ from: 'proposed', to: 'answered', count: 11, medianDays: 13, p90Days: 21 }],
  waiting: [{ ideaId: 'idea-waits', campaignId: 'campaign-1', supporters: 9 }],
  weeks: [{ week: '2026-W36', monday: '2026-08-31', counts }],
  units: {
    from: '2026-09-07',
    to: '2026-11-22',
    rows: [
      { unitId: 'unit-1', label: 'Accueil', headcount: 12, hidden: false, contributors: 6, ideas: 3, votes: 20, reach: 0.5 },
      { unitId: 'unit-2', label: 'Archives', headcount: 3, hidden: true },
    ],
    outsideTheDirectory: { hidden: false },
  },
};

const titles: Record<string, string> = { 'idea-waits': 'Un abri à vélos', 'idea-in': 'Des lampes qui s’éteignent', 'idea-elsewhere': 'Du pain' };
const completions = [{ at: '2026-10-01T08:00:00Z', idea: { id: 'idea-in', proposedAt: '2026-06-01T08:00:00Z', unit: 'unit-1' } }];
const elsewhere = { at: '2026-10-02T08:00:00Z', idea: { id: 'idea-elsewhere', proposedAt: '2026-06-01T08:00:00Z', unit: 'unit-2' } };

const server = setupServer(
  http.get('*/api/v1/engagement/overview', () => HttpResponse.json(overview)),
  http.get('*/api/v1/directory/units', () => HttpResponse.json({ on: '2026-11-28', units: [{ unitId: 'unit-1', label: 'Accueil' }] })),
  http.get('*/api/v1/campaigns', () => HttpResponse.json({ campaigns: [{ slug: 'sobres', title: 'Des bâtiments sobres', opensAt: '2026-09-01T08:00:00Z' }] })),
  http.get('*/api/v1/ideas/acts', ({ request }) =>
    HttpResponse.json({ acts: new URL(request.url).searchParams.get('kind') === 'completion' ? [elsewhere, ...completions] : [] }),
  ),
  http.get('*/api/v1/ideas/:id', ({ params }) => HttpResponse.json({ id: params['id'], title: titles[String(params['id'])] })),
);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startSpeaking('fr');
  await withWords(['idea', 'overview'], Promise.resolve());
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

beforeEach(async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/pilotage?du=2026-09-01&au=2026-11-28&unite=unit-1']}>
        <OverviewPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.findByText('57', { selector: '.figure__value' });
});

const chart = (title: string) => within(screen.getByRole('heading', { name: title }).closest('section')!);
const addresses = (links: HTMLElement[]) => links.map((link) => link.getAttribute('href'));

it('opens for what the whole house did the list of the whole house, whichever unit is chosen', () => {
  const links = [...screen.getAllByRole('link', { name: /idées proposées|jours jusqu/ }), ...chart('Le chemin des idées').getAllByRole('link')];
  expect(links).toHaveLength(8);
  expect(addresses(links).filter((address) => address?.includes('unite='))).toEqual([]);
});

it('opens for each count of acts the list of these acts, of the period or of its week, and none for secret votes', () => {
  const weeks = chart('Semaine après semaine');
  const behind = (from: string, to: string) =>
    ['proposed', 'answers', 'charges', 'completions'].map((list) => `/pilotage/idees?du=${from}&au=${to}&etape=${list}`);
  const theWeek = behind('2026-09-01', '2026-09-06');
  expect(addresses(weeks.getAllByRole('link'))).toEqual(['/appels', ...behind('2026-09-01', '2026-11-28'), ...theWeek]);
});

it('says of participants in which campaign they voted, and why nobody knows how many they are in all', async () => {
  expect(screen.getByRole('link', { name: /participants au moins/ }).getAttribute('href')).toBe('#participation');
  const campaign = await chart('Votants par appel à idées').findByRole('link', { name: 'Des bâtiments sobres' });
  expect(campaign.getAttribute('href')).toBe('/appels/sobres');
});

it('opens no list of a masked unit, and of the others that of the weeks that were counted', () => {
  expect(addresses(chart('Qui participe').getAllByRole('link'))).toEqual([
    '/pilotage/idees?du=2026-09-07&au=2026-11-22&unite=unit-1&etape=proposed',
  ]);
});

it('shows what was completed in the unit that is looked for, whenever it was proposed', async () => {
  await chart('Ce qui a changé').findByText('Des lampes qui s’éteignent');
  expect(chart('Ce qui a changé').queryByText('Du pain')).toBeNull();
});

it('names in the table the ideas that wait', async () => {
  const row = await chart('Elles attendent quelqu’un').findByRole('rowheader', { name: 'Un abri à vélos', hidden: true });
  expect(row.lang).toBe('fr');
});
