import { api } from '../api/client.ts';
import type { components } from '../api/generated/ideas.ts';
import type { Draft } from './drafts.ts';

/** Puts an idea forward. @returns its id */
export async function propose(draft: Draft): Promise<string> {
  const { data } = await api.POST('/api/v1/ideas', {
    params: {
      header: {
        'Idempotency-Key': draft.key,
        ...(draft.onBehalfOf ? { 'Encharge-On-Behalf-Of': draft.onBehalfOf } : {}),
      },
    },
    body: proposalOf(draft),
  });
  return data!.id;
}

/** What was written, without what was left empty. */
export function proposalOf(draft: Draft): components['schemas']['Proposal'] {
  const proposal: components['schemas']['Proposal'] = { title: draft.title.trim(), campaign: draft.campaign };
  for (const field of ['irritant', 'proposal', 'expectedEffect', 'category'] as const) {
    const text = draft[field].trim();
    if (text) {
      proposal[field] = text;
    }
  }
  return proposal;
}
