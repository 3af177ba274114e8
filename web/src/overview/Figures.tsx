import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Behind } from './Behind.tsx';
import type { Overview, Step } from './overview.ts';
import { PARTICIPATION } from './Participation.tsx';

interface Figure {
  word: string;
  value: string;
  note: string | undefined;
  /** The ideas that it counts, or where on this page it is broken down. */
  behind: Step | typeof PARTICIPATION;
}

/** The four figures that a director asks for first. */
export function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const delay = (to: Step) => overview.delays.find((one) => one.from === 'proposed' && one.to === to);
  const days = (to: Step, which: 'medianDays' | 'p90Days') => {
    const value = delay(to)?.[which];
    return value === undefined ? '–' : number(value, { maximumFractionDigits: 0 });
  };
  const p90 = (to: Step) => (delay(to)?.p90Days === undefined ? undefined : t('overview.p90', { days: days(to, 'p90Days') }));

  const figures: Figure[] = [
    {
      word: t('overview.ideas', { count: overview.totals.ideas }),
      value: number(overview.totals.ideas),
      note: t('overview.votesToo', { count: overview.totals.votes, votes: number(overview.totals.votes) }),
      behind: 'proposed',
    },
    { word: t('overview.toAnswer'), value: days('answered', 'medianDays'), note: p90('answered'), behind: 'answered' },
    { word: t('overview.toCharge'), value: days('inCharge', 'medianDays'), note: p90('inCharge'), behind: 'inCharge' },
    {
      word: t('overview.participants', { count: overview.participants.atLeast }),
      value: number(overview.participants.atLeast),
      note: t('overview.participantsNote'),
      behind: PARTICIPATION,
    },
  ];
  return (
    <ul className="figures-row">
      {figures.map(({ word, value, note, behind }) => {
        const words = (
          <>
            <span className="figure__value figures">{value}</span>
            <span className="figure__word">{word}</span>
          </>
        );
        return (
          <li key={word} className="card figure">
            {behind === PARTICIPATION ? (
              <a href={`#${behind}`} className="figure__words figure__link">
                {words}
              </a>
            ) : (
              <Behind list={behind} period={overview.period} className="figure__words figure__link">
                {words}
              </Behind>
            )}
            {note && <span className="small soft">{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
