import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';

/** Where a list was not read to its end. */
export function NotAll({ read }: { read: number }) {
  const { t } = useTranslation();
  return <p className="soft small">{t('blank.notAll', { read: number(read) })}</p>;
}
