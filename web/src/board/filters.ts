import { stages, type IdeaFilters, type Stage } from '../idea/ideas.ts';

/** What the board shows, as it stands in the address. */
export interface BoardFilters {
  sort: 'newest' | 'supported' | 'waiting';
  search: string;
  campaign?: string;
  category?: string;
  unit?: string;
  stage?: Stage;
}

const names = { search: 'q', campaign: 'appel', category: 'theme', unit: 'unite', stage: 'etape' } as const;
const sorts = { newest: 'recentes', supported: 'soutenues', waiting: 'en-attente' } as const;
const sortNames = Object.entries(sorts) as [BoardFilters['sort'], string][];

export function filtersOf(address: URLSearchParams): BoardFilters {
  const sort = sortNames.find(([, name]) => name === address.get('tri'))?.[0] ?? 'newest';
  const filters: BoardFilters = { sort, search: address.get(names.search) ?? '' };
  for (const key of ['campaign', 'category', 'unit'] as const) {
    const value = address.get(names[key]);
    if (value) {
      filters[key] = value;
    }
  }
  const stage = stages.find((one) => one === address.get(names.stage));
  return stage ? { ...filters, stage } : filters;
}

/** Only what differs from the board as it is first shown. */
export function addressOf({ sort, ...filters }: BoardFilters): URLSearchParams {
  const address = new URLSearchParams();
  if (sort !== 'newest') {
    address.set('tri', sorts[sort]);
  }
  for (const key of Object.keys(names) as (keyof typeof names)[]) {
    const value = filters[key];
    if (value) {
      address.set(names[key], value);
    }
  }
  return address;
}

/** What is asked of the API; a blank behind the last word says that it is finished. */
export function asked({ search, ...filters }: BoardFilters): IdeaFilters {
  return search.trim() === '' ? filters : { ...filters, q: search };
}

export function isNarrowed({ campaign, category, unit, stage }: BoardFilters): boolean {
  return [campaign, category, unit, stage].some(Boolean);
}

export type Narrowing = 'campaign' | 'category' | 'unit' | 'stage';

export function without(filters: BoardFilters, key: Narrowing): BoardFilters {
  const { [key]: _, ...others } = filters;
  return others;
}
