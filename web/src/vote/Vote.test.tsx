import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { positions } from '../api/positions.ts';
import { Told } from '../design/told.tsx';
import { useIdea } from '../idea/ideas.ts';
import { startSpeaking } from '../language/language.ts';
import { Vote } from './Vote.tsx';
import { useBallot } from './votes.ts';

const campaign = {
  id: 'campaign-1',
  slug: 'printemps',
  permanent: false,
  opensAt: '2020-01-01T00:00:00Z',
  audience: [],
  rule: { kind: 'APPROVAL', minLength: 1, maxLength: 1 },
  attributes: {},
};

/** A house of one idea, in which the count follows the votes. */
function house({ choices = [] as string[], votes = 12 } = {}) {
  const asked: (string | null)[] = [];
  const held = new Set(choices);
  server.use(
    http.get('*/api/v1/campaigns', () => HttpResponse.json({ campaigns: [campaign] })),
    http.get('*/api/v1/campaigns/printemps/ballot', () =>
      HttpResponse.json({
        campaign: 'printemps',
        standing: held.size > 0 ? 'COUNTED' : 'EMPTY',
        choices: [...held].map((idea) => ({ idea, choice: 'for' })),
      }),
    ),
    http.get('*/api/v1/ideas/:id', ({ request, params }) => {
      asked.push(request.headers.get('Encharge-Position'));
      const count = votes + (held.has('idea-1') ? 1 : 0);
      return HttpResponse.json({ id: params['id'], title: 'Un abri', campaign: 'printemps', votes: count });
    }),
    http.put('*/api/v1/ideas/idea-1/vote', async () => {
      await delay(30);
      held.add('idea-1');
      return HttpResponse.json({ idea: 'idea-1', choice: 'for' }, { headers: { 'Encharge-Position': 'voting=99' } });
    }),
  );
  return asked;
}

function Screen() {
  const idea = useIdea('idea-1').data;
  const ballot = useBallot('printemps').data;
  return idea && ballot && <Vote idea={{ ...idea, over: false }} />;
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <Screen />
      <Told />
    </QueryClientProvider>,
  );
  return screen.findByRole('button', { name: /Un abri/ });
}

const server = setupServer();
beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startSpeaking('fr');
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

it('is shown before it is stored, then as a view that has counted it says', async () => {
  const asked = house();
  const vote = await show();
  await userEvent.click(vote);
  expect(vote.getAttribute('aria-pressed')).toBe('true');
  expect(vote.textContent).toContain('13');

  await expect.poll(() => asked.at(-1)).toContain('voting=99');
  await expect.poll(() => vote.textContent).toContain('13');
  expect(positions.header()).toContain('voting=99');
});

it('is as it was when the rule refuses it, and says why', async () => {
  house();
  server.use(
    http.put('*/api/v1/ideas/idea-1/vote', () =>
      HttpResponse.json({ type: '/problems/a-ballot-is-cast-while-the-campaign-is-open', title: 'On ne vote plus' }, { status: 409 }),
    ),
  );
  const vote = await show();
  await userEvent.click(vote);
  await screen.findByText('On ne vote plus');
  await expect.poll(() => vote.getAttribute('aria-pressed')).toBe('false');
  expect(vote.textContent).toContain('12');
});

it('asks which choice makes room when the ballot is full', async () => {
  house({ choices: ['idea-2'] });
  await userEvent.click(await show());
  await screen.findByText('Votre bulletin est plein');
});
