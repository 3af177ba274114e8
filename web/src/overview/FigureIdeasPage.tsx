import './overview.css';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { NotAll } from '../design/NotAll.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import { IdeaCardItem } from '../board/IdeaCardItem.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from '../shell/Page.tsx';
import { hasMade, lists, useIdeasBehind } from './overview.ts';
import { addressOf, periodOf } from './period.ts';

/** The ideas behind a figure of the overview. */
export default function FigureIdeasPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const period = periodOf(address);
  const { state: overview } = useLocation();
  const list = lists.find((one) => one === address.get('etape')) ?? 'proposed';
  const completed = list === 'completed';
  const unit = useUnitLabel(period.unit);
  const day = (date: string) => shown(`${date}T12:00:00`);

  return (
    <Page
      title={t(`overview.listOf.${list}`)}
      above={
        <Link to={`/pilotage${overview ?? `?${addressOf(period)}`}`} className="back">
          <Icon name="back" />
          {t('places.overview')}
        </Link>
      }
      lead={
        <p>
          {t(completed ? 'overview.completedNote' : 'overview.listNote', { from: day(period.from), to: day(period.to) })} {unit}
        </p>
      }
    >
      <Loaded query={useIdeasBehind(list, period)} bones={4}>
        {({ ideas, read, all }) => {
          const found = completed ? ideas : ideas.filter((idea) => hasMade(idea, list));
          const nothing = all ? <Blank icon="search" title={t('overview.noIdeas')} /> : <NotAll read={read} />;
          return found.length === 0 ? (
            nothing
          ) : (
            <>
              <p className="soft">{t(all ? 'board.found' : 'board.foundFirst', { count: found.length })}</p>
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
