import './overview.css';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { NotAll } from '../design/NotAll.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import { IdeaCardItem } from '../board/IdeaCardItem.tsx';
import { dayCounted, shownDay } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from '../shell/Page.tsx';
import { isStep, lists, useActsBehind } from './overview.ts';
import { addressOf, periodOf } from './period.ts';

/** What is behind a figure of the overview, one by one. */
export default function FigureIdeasPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const period = periodOf(address);
  const { state: overview } = useLocation();
  const list = lists.find((one) => one === address.get('etape')) ?? 'proposed';
  const unit = useUnitLabel(period.unit);

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
          {t(isStep(list) ? 'overview.listNote' : `overview.actsNote.${list}`, { from: shownDay(period.from), to: shownDay(period.to) })} {unit}
        </p>
      }
    >
      <Loaded query={useActsBehind(list, period)} bones={4}>
        {({ acts, read, all }) => {
          const nothing = all ? <Blank icon="search" title={t('overview.noIdeas')} /> : <NotAll read={read} />;
          return acts.length === 0 ? (
            nothing
          ) : (
            <>
              <p className="soft">
                {isStep(list)
                  ? t(all ? 'board.found' : 'board.foundFirst', { count: acts.length })
                  : t(all ? `overview.countOf.${list}` : `overview.firstOf.${list}`, { count: acts.length })}
              </p>
              <ul className="stack">
                {acts.map(({ at, idea }) => (
                  <IdeaCardItem
                    key={`${idea.id} ${at}`}
                    idea={idea}
                    done={isStep(list) ? undefined : t(`overview.doneOn.${list}`, { day: dayCounted(at) })}
                  />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
