import './overview.css';
import { Link, useSearchParams } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import { IdeaCardItem } from '../board/IdeaCardItem.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from '../shell/Page.tsx';
import { hasMade, steps, useIdeasOf } from './overview.ts';
import { addressOf, periodOf } from './period.ts';

/** The ideas behind a figure of the overview. */
export default function FigureIdeasPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const period = periodOf(address);
  const step = steps.find((one) => one === address.get('etape')) ?? 'proposed';
  const unit = useUnitLabel(period.unit);
  const day = (date: string) => shown(`${date}T12:00:00`);

  return (
    <Page
      title={t(`overview.listOf.${step}`)}
      above={
        <Link to={`/pilotage?${addressOf(period)}`} className="back">
          <Icon name="back" />
          {t('places.overview')}
        </Link>
      }
      lead={
        <p>
          {t('overview.listNote', { from: day(period.from), to: day(period.to) })} {unit}
        </p>
      }
    >
      <Loaded query={useIdeasOf(period)} bones={4}>
        {({ ideas }) => {
          const found = ideas.filter((idea) => hasMade(idea, step));
          return found.length === 0 ? (
            <Blank icon="search" title={t('overview.noIdeas')} />
          ) : (
            <>
              <p className="soft">{t('board.found', { count: found.length })}</p>
              <ul className="stack">
                {found.map((idea) => (
                  <IdeaCardItem key={idea.id} idea={idea} />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
