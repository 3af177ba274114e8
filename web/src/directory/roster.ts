import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, content } from '../api/client.ts';
import type { components } from '../api/generated/engagement.ts';
import { Problem } from '../api/problem.ts';

export type Report = components['schemas']['Report'];
export type BadRoster = components['schemas']['BadRoster'];

export const MOST_BYTES = 8 * 1024 * 1024;

interface Sending {
  file: File;
  preview: boolean;
}

/** Sends the staff file; whole, as the API checks it whole. */
export function useRoster() {
  const client = useQueryClient();
  return useMutation({
    retry: false,
    mutationFn: ({ file, preview }: Sending): Promise<Report> =>
      content(
        api.POST('/api/v1/directory/import', {
          params: { query: { preview } },
          headers: { 'Content-Type': 'text/csv' },
          body: file as unknown as string,
          bodySerializer: (body) => body,
        }),
      ),
    onSuccess: (report) => {
      if (!report.preview) {
        void client.invalidateQueries();
      }
    },
  });
}

/** The lines that cannot be used, if that is why a file was refused. */
export function badLinesOf(error: Error | null): BadRoster | undefined {
  return error instanceof Problem && error.rule === 'every-line-of-a-roster-is-usable' ? (error.body as BadRoster) : undefined;
}
