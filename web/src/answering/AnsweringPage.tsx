import './answering.css';
import { Link, useSearchParams } from 'react-router';
import { Button } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { ForbiddenPage } from '../shell/ForbiddenPage.tsx';
import { Page } from '../shell/Page.tsx';
import { MOST_WAITING, useWaiting } from '../waiting/waiting.ts';
import { countOf, useUnclaimed } from './owed.ts';
import { OwedList } from './OwedList.tsx';
import { UnclaimedList } from './UnclaimedList.tsx';
import { UnitIdeas } from './UnitIdeas.tsx';

const views = ['reponse', 'personne', 'service'] as const;

/** For whoever answers and assigns: what is owed an answer, what looks for somebody, and what one's own unit says. */
export default function AnsweringPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const view = views.find((one) => one === address.get('vue')) ?? 'reponse';
  const owed = useWaiting().data?.owed;
  const unclaimed = useUnclaimed();
  const counts = {
    reponse: owed && countOf(owed, owed.length < MOST_WAITING),
    personne: unclaimed.data && countOf(unclaimed.data, unclaimed.all),
    service: undefined,
  };

  if (!useHas('manager', 'director')) {
    return <ForbiddenPage />;
  }
  return (
    <Page
      title={t('answering.title')}
      lead={<p className="only-screen">{t('answering.lead')}</p>}
      actions={
        <span className="only-wide">
          <Button icon="print" onClick={() => window.print()}>
            {t('answering.print')}
          </Button>
        </span>
      }
    >
      <nav className="choices answering__views" aria-label={t('answering.views')}>
        {views.map((one) => (
          <Link
            key={one}
            className="choices__one"
            aria-current={view === one ? 'page' : undefined}
            to={one === 'reponse' ? '/a-repondre' : `/a-repondre?vue=${one}`}
          >
            {t(`answering.view.${one}`)}
            {counts[one] !== undefined && <span className="tag figures">{counts[one]}</span>}
          </Link>
        ))}
      </nav>
      {view === 'reponse' && <OwedList />}
      {view === 'personne' && <UnclaimedList />}
      {view === 'service' && <UnitIdeas />}
    </Page>
  );
}
