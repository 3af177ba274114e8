import { onlineManager, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Blank, Bones } from './Blank.tsx';
import { Button } from './Button.tsx';

export type Asked = Pick<UseQueryResult<unknown>, 'error' | 'isPending' | 'refetch'>;

interface LoadedProps<T> {
  query: Asked & { data: T | undefined };
  bones?: number;
  children: (data: T) => ReactNode;
}

/** What a query answered; until then its shape, and what went wrong if something did. What is known stays in sight. */
export function Loaded<T>({ query, bones, children }: LoadedProps<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error) {
    return <Unavailable error={query.error} again={() => void query.refetch()} />;
  }
  if (!onlineManager.isOnline()) {
    return <Blank icon="offline" title={t('blank.offline')} />;
  }
  return <Bones label={t('blank.loading')} {...(bones === undefined ? {} : { count: bones })} />;
}

export function Unavailable({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation();
  if (error instanceof Problem && error.status === 403) {
    return (
      <Blank icon="lock" title={t('blank.forbidden')}>
        <p>{error.message}</p>
      </Blank>
    );
  }
  if (error instanceof Problem && error.status === 404) {
    return (
      <Blank icon="search" title={t('blank.missing')}>
        <p>{t('blank.missingWhy')}</p>
      </Blank>
    );
  }
  return (
    <Blank icon={error instanceof Problem ? 'warning' : 'offline'} title={t('blank.failed')}>
      <p>{error instanceof Problem ? error.message : t('blank.unreachable')}</p>
      {again && <Button onClick={again}>{t('blank.again')}</Button>}
    </Blank>
  );
}
