import { useQueries, useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import { useSettled } from '../design/useSettled.ts';
import { useFirstIdeas } from '../idea/ideas.ts';
import { useHas, useSession } from '../session/useSession.ts';
import { isCalled } from './called.ts';
import { names } from './names.ts';

export interface Colleague {
  agentId: string;
  name: string;
}

const KNOWN_PAGES = 3;
const LONG = 10 * 60_000;

/** Whether one may look for anybody by name: for those who ask others, or act for them. */
export function useMaySearch(): boolean {
  return useHas('manager', 'director', 'steward', 'relay');
}

/**
 * Who is called so: of the whole house for those who may search it, of those whom the ideas show for everybody else.
 *
 * @returns undefined while it is asked
 */
export function useColleagues(typed: string): Colleague[] | undefined {
  const maySearch = useMaySearch();
  const sought = useSettled(typed);
  const found = useFound(sought, maySearch);
  const known = useKnown(!maySearch);
  const me = useSession().agentId;
  const called = maySearch ? (sought === typed ? found : undefined) : known.filter(({ name }) => isCalled(name, typed));
  return called?.filter(({ agentId }) => agentId !== me);
}

function useFound(q: string, enabled: boolean): Colleague[] | undefined {
  const answer = useQuery({
    queryKey: ['colleagues', q],
    enabled: enabled && q.trim().length > 1,
    queryFn: () => content(api.GET('/api/v1/directory/agents', { params: { query: { q } } })),
    staleTime: 60_000,
  });
  return answer.data?.agents;
}

function useKnown(enabled: boolean): Colleague[] {
  const ideas = useFirstIdeas({}, KNOWN_PAGES, enabled).data?.ideas ?? [];
  const ids = [...new Set(ideas.flatMap((idea) => [idea.author, idea.holder ?? []].flat()))];
  return useQueries({
    queries: ids.map((id) => ({ queryKey: ['name', id], queryFn: () => names.of(id), staleTime: LONG })),
    combine: (answers) =>
      ids
        .flatMap((agentId, index) => (answers[index]?.data ? [{ agentId, name: answers[index].data }] : []))
        .sort((one, other) => one.name.localeCompare(other.name)),
  });
}
