import { Button } from '../design/Button.tsx';
import { Icon, type IconName } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Written } from '../design/Written.tsx';
import { usePersonLabel } from '../directory/Person.tsx';
import type { components } from '../api/generated/ideas.ts';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { EraseNote } from './EraseNote.tsx';
import { useHistory } from './ideas.ts';

type Entry = components['schemas']['Entry'];

const signs: Record<string, IconName> = {
  'idea-proposed': 'idea',
  'idea-amended': 'pen',
  'idea-withdrawn': 'undo',
  'idea-accepted': 'check',
  'idea-declined': 'close',
  'charge-claimed': 'hand',
  'charge-assigned': 'pass',
  'assignment-accepted': 'hand',
  'help-asked': 'help',
  'progress-noted': 'pen',
  'handover-offered': 'pass',
  'handover-accepted': 'hand',
  'charge-completed': 'check',
  'lease-renewed': 'clock',
  'lease-expired': 'clock',
};

/** The texts that are shown elsewhere on the page. */
const shownAbove = new Set(['title', 'irritant', 'proposal', 'expectedEffect', 'reason']);

/** Who did what, when; the latest first. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useHistory(id);
  return (
    <Loaded query={query} bones={2}>
      {({ pages }) => (
        <>
          <ol className="history">
            {pages
              .flatMap((page) => page.entries)
              .map((entry, index) => (
                <Happening key={`${entry.at}-${entry.what}-${index}`} id={id} entry={entry} />
              ))}
          </ol>
          {query.hasNextPage && (
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('history.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Happening({ id, entry }: { id: string; entry: Entry }) {
  const { t } = useTranslation();
  const agent = usePersonLabel(entry.agent);
  const relay = usePersonLabel(entry.relay);
  const to = usePersonLabel(entry.to);
  const words = {
    agent,
    to,
    day: entry.until ? shown(entry.until) : '',
    field: entry.field ? t(`history.fields.${entry.field}`, { defaultValue: entry.field }) : '',
  };
  return (
    <li className="history__entry">
      <span className="history__sign">
        <Icon name={signs[entry.what] ?? 'info'} />
      </span>
      <div>
        <p>{t(`history.what.${entry.what}`, { ...words, defaultValue: t('history.other', words) })}</p>
        {entry.texts
          .filter((text) => !shownAbove.has(text.field))
          .map((text) => (
            <div key={text.key}>
              <blockquote className="history__text"><Written text={text.text} or={t('idea.erased')} /></blockquote>
              {text.text !== undefined && <EraseNote id={id} textKey={text.key} writer={entry.agent} />}
            </div>
          ))}
        <p className="small soft">
          <time dateTime={entry.at}>{shown(entry.at, 'moment')}</time>
          {entry.relay && <> · {t('history.relay', { relay })}</>}
        </p>
      </div>
    </li>
  );
}
