import './board.css';
import { Link, useSearchParams } from 'react-router';
import { Button, buttonClass } from '../design/Button.tsx';
import { Blank } from '../design/Blank.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { useSettled } from '../design/useSettled.ts';
import { useIdeas, type IdeaCard } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from '../shell/Page.tsx';
import { BoardTools } from './BoardTools.tsx';
import { asked, addressOf, filtersOf, isNarrowed, type BoardFilters } from './filters.ts';
import { IdeaCardItem } from './IdeaCardItem.tsx';
import { OpenCampaigns } from './OpenCampaigns.tsx';

/** Every idea of the house; what is shown of them stands in the address. */
export default function BoardPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const filters = filtersOf(address);
  const change = (changed: BoardFilters) => setAddress(addressOf(changed), { replace: true, preventScrollReset: true });

  return (
    <Page
      title={t('board.title')}
      aside={<OpenCampaigns />}
      actions={
        <Link className={`${buttonClass('primary')} only-wide`} to="/proposer">
          <Icon name="plus" />
          {t('propose.do')}
        </Link>
      }
    >
      <BoardTools filters={filters} onChange={change} />
      <Ideas filters={filters} />
    </Page>
  );
}

function Ideas({ filters }: { filters: BoardFilters }) {
  const { t } = useTranslation();
  const search = useSettled(filters.search);
  const query = useIdeas(asked({ ...filters, search }));
  const ideas = query.data?.pages.flatMap((page) => page.ideas) ?? [];
  return (
    <Loaded query={query} bones={5}>
      {() => (
        <>
          <p className={search.trim() ? 'soft' : 'unseen'} role="status">
            {search.trim() && t(query.hasNextPage ? 'board.foundFirst' : 'board.found', { count: ideas.length })}
          </p>
          <Cards ideas={ideas} filters={filters} />
          {query.hasNextPage && (
            <Button wide busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {query.isFetchingNextPage ? t('blank.loading') : t('board.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Cards({ ideas, filters }: { ideas: IdeaCard[]; filters: BoardFilters }) {
  const { t } = useTranslation();
  if (ideas.length > 0) {
    return (
      <ul className="stack board-list">
        {ideas.map((idea) => (
          <IdeaCardItem key={idea.id} idea={idea} />
        ))}
      </ul>
    );
  }
  const narrowed = isNarrowed(filters) || filters.search !== '';
  return (
    <Blank icon={narrowed ? 'search' : 'idea'} title={narrowed ? t('board.noneFound') : t('board.none')}>
      <p>{narrowed ? t('board.noneFoundWhy') : t('board.noneWhy')}</p>
      {narrowed ? (
        <Link className={buttonClass('plain')} to="/idees">
          {t('board.showAll')}
        </Link>
      ) : (
        <Link className={buttonClass('primary')} to="/proposer">
          {t('propose.do')}
        </Link>
      )}
    </Blank>
  );
}
