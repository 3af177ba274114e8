import { useTranslation } from '../language/useTranslation.ts';
import { useSession } from '../session/useSession.ts';
import { useName } from './directory.ts';

/** A colleague by name, where the directory knows one. */
export function Person({ id, large }: { id: string; large?: boolean }) {
  const label = usePersonLabel(id);
  return (
    <span className={large ? 'person person--large' : 'person'}>
      <span className="person__initials" aria-hidden="true">
        {initials(label)}
      </span>
      <span>{label}</span>
    </span>
  );
}

export function usePersonLabel(id: string | undefined): string {
  const { t } = useTranslation();
  const name = useName(id);
  const me = useSession().agentId;
  if (id === me && name) {
    return t('person.me', { name });
  }
  return name ?? (id === me ? t('person.you') : t('person.unnamed'));
}

export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words[1] : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}
