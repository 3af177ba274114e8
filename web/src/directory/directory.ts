import { useQuery } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/engagement.ts';
import { names } from './names.ts';

export type Unit = components['schemas']['Chart']['units'][number];

const LONG = 10 * 60_000;

/** The name of a colleague; null when the directory has none, undefined while it is asked. */
export function useName(agentId: string | undefined) {
  return useQuery({
    queryKey: ['name', agentId],
    queryFn: () => names.of(agentId!),
    enabled: agentId !== undefined,
    staleTime: LONG,
  }).data;
}

/** Who I am to the directory: my unit, above all. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: () => content(api.GET('/api/v1/directory/me')),
    staleTime: LONG,
  }).data;
}

export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: async () => (await content(api.GET('/api/v1/directory/units'))).units,
    staleTime: LONG,
  });
}

export function useUnitLabel(unitId: string | undefined) {
  return useUnits().data?.find((unit) => unit.unitId === unitId)?.label;
}
