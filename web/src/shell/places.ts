import type { IconName } from '../design/Icon.tsx';
import type { Role } from '../session/readSession.ts';

export interface Place {
  to: string;
  words: 'board' | 'propose' | 'waiting' | 'answering' | 'overview' | 'campaigns' | 'directory' | 'relay';
  icon: IconName;
  /** Who has work there; everybody when absent. */
  roles?: Role[];
}

export const places: Place[] = [
  { to: '/idees', words: 'board', icon: 'idea' },
  { to: '/proposer', words: 'propose', icon: 'plus' },
  { to: '/attente', words: 'waiting', icon: 'inbox' },
  { to: '/a-repondre', words: 'answering', icon: 'answer', roles: ['manager', 'director'] },
  { to: '/relais', words: 'relay', icon: 'relay', roles: ['relay'] },
  { to: '/pilotage', words: 'overview', icon: 'chart' },
  { to: '/appels', words: 'campaigns', icon: 'megaphone' },
  { to: '/annuaire', words: 'directory', icon: 'people', roles: ['steward'] },
];

/** Where somebody with these roles has something to do. */
export function placesOf(roles: Role[]): Place[] {
  return places.filter((place) => place.roles === undefined || place.roles.some((role) => roles.includes(role)));
}

const BELOW = 4;

/** What fits below the screen of a phone, and what stands behind "more": one's own work goes first. */
export function below(own: Place[]): { shown: Place[]; more: Place[] } {
  const first = own.filter((place) => ['board', 'propose', 'waiting'].includes(place.words));
  const rest = own.filter((place) => !first.includes(place));
  const fourth = rest.find((place) => place.roles !== undefined) ?? rest[0];
  const shown = fourth ? [...first, fourth].slice(0, BELOW) : first;
  return { shown, more: own.filter((place) => !shown.includes(place)) };
}
