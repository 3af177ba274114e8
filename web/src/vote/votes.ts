import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import { useCampaign } from '../campaign/campaigns.ts';
import { tell } from '../design/told.tsx';
import type { IdeaCard } from '../idea/ideas.ts';
import { move, withChoice, type Ballot } from './ballot.ts';

export function useBallot(slug: string | undefined) {
  return useQuery({
    queryKey: ['ballot', slug],
    enabled: slug !== undefined,
    queryFn: () => content(api.GET('/api/v1/campaigns/{slug}/ballot', { params: { path: { slug: slug! } } })),
    staleTime: 60_000,
  });
}

interface Voted {
  id: string;
  campaign?: string | undefined;
}

/** Votes, changes or withdraws: at once on the screen, then as the count says, or as it was when it is refused. */
export function useVote({ id, campaign }: Voted) {
  const client = useQueryClient();
  const rule = useCampaign(campaign)?.rule;

  return useMutation({
    scope: { id: `vote-${id}` },
    mutationFn: async (choice: string | undefined) => {
      // It is drawn already: it must arrive even when the page is left at once.
      const sent = { params: { path: { id } }, keepalive: true };
      await (choice === undefined
        ? api.DELETE('/api/v1/ideas/{id}/vote', sent)
        : api.PUT('/api/v1/ideas/{id}/vote', { ...sent, body: { choice } }));
    },
    onMutate: async (choice) => {
      await Promise.all(shownIn(id, campaign).map((queryKey) => client.cancelQueries({ queryKey })));
      const before = client.getQueryData<Ballot>(['ballot', campaign]);
      if (before !== undefined) {
        const after = withChoice(before, rule, id, choice);
        client.setQueryData(['ballot', campaign], after);
        moveCount(client, id, move(before, after, id));
      }
      return { before };
    },
    onError: (error, _, context) => {
      if (context?.before !== undefined) {
        client.setQueryData(['ballot', campaign], context.before);
      }
      tell(error.message);
    },
    onSettled: () => Promise.all(shownIn(id, campaign).map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

function shownIn(id: string, campaign: string | undefined) {
  return [['ballot', campaign], ['ideas'], ['idea', id], ['overview']];
}

type Counted = Pick<IdeaCard, 'id' | 'votes'>;

function moveCount(client: QueryClient, id: string, by: number) {
  const moved = <T extends Counted>(idea: T): T => (idea.id === id ? { ...idea, votes: idea.votes + by } : idea);
  client.setQueryData<Counted>(['idea', id], (idea) => idea && moved(idea));
  client.setQueriesData<ListOfIdeas>({ queryKey: ['ideas'] }, (list) => list && withEach(list, moved));
}

type ListOfIdeas = { ideas: Counted[] } | { pages: { ideas: Counted[] }[] };

function withEach(list: ListOfIdeas, change: (idea: Counted) => Counted): ListOfIdeas {
  return 'pages' in list
    ? { ...list, pages: list.pages.map((page) => ({ ...page, ideas: page.ideas.map(change) })) }
    : { ...list, ideas: list.ideas.map(change) };
}
