import { useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/ideas.ts';

export type Campaign = components['schemas']['Campaign'];

export const IDEA_BOX = 'boite-a-idees';

export function useCampaigns() {
  return useQuery({
    queryKey: ['campaigns'],
    queryFn: async () =>
      (await content(api.GET('/api/v1/campaigns', { params: { query: { limit: 100 } } }))).campaigns,
    staleTime: 5 * 60_000,
  });
}

export function useCampaign(slug: string | undefined): Campaign | undefined {
  return useCampaigns().data?.find((campaign) => campaign.slug === slug);
}

export type CampaignTime = 'coming' | 'open' | 'closed';

export function timeOf(campaign: Pick<Campaign, 'opensAt' | 'closesAt'>, now = Date.now()): CampaignTime {
  if (Date.parse(campaign.opensAt) > now) {
    return 'coming';
  }
  return campaign.closesAt && Date.parse(campaign.closesAt) <= now ? 'closed' : 'open';
}

export const campaignPath = (slug: string) => `/appels/${slug}`;

/** What the authority may call a campaign in addresses, from its title. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}
