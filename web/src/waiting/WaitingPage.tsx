import './waiting.css';
import { Link } from 'react-router';
import { OfferActs } from '../charge/Offer.tsx';
import { Blank } from '../design/Blank.tsx';
import { buttonClass } from '../design/Button.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { NotAll } from '../design/NotAll.tsx';
import { Written } from '../design/Written.tsx';
import { ideaPath, MANY_PAGES, useFirstIdeas } from '../idea/ideas.ts';
import { StageTag } from '../idea/StageTag.tsx';
import { fromNow, shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas, useSession } from '../session/useSession.ts';
import { Page } from '../shell/Page.tsx';
import { MOST_WAITING, useWaiting, type Waiting, type WaitingIdea } from './waiting.ts';

/** What waits for me: what I am asked, and what I have said I would do. */
export default function WaitingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('waiting.title')} lead={<p>{t('waiting.lead')}</p>}>
      <Loaded query={useWaiting()}>{(waiting) => <Lists waiting={waiting} />}</Loaded>
    </Page>
  );
}

function Lists({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation();
  const answers = useHas('manager', 'director');
  const nothing = waiting.offered.length + waiting.ending.length === 0;
  return (
    <>
      {nothing && (
        <Blank icon="leaf" title={t('waiting.nothing')}>
          <p>{t('waiting.nothingWhy')}</p>
          <Link className={buttonClass('plain')} to="/idees?tri=en-attente">
            {t('waiting.lookForOne')}
          </Link>
        </Blank>
      )}
      {waiting.offered.length > 0 && (
        <section className="stack" aria-labelledby="offered">
          <h2 id="offered">{t('waiting.offered')}</h2>
          <ul className="stack">
            {waiting.offered.map((idea) => (
              <Offered key={idea.id} idea={idea} />
            ))}
          </ul>
        </section>
      )}
      {waiting.ending.length > 0 && (
        <section className="stack" aria-labelledby="ending">
          <h2 id="ending">{t('waiting.ending')}</h2>
          <ul className="stack">
            {waiting.ending.map((idea) => (
              <Ending key={idea.id} idea={idea} />
            ))}
          </ul>
        </section>
      )}
      {answers && waiting.owed && waiting.owed.length > 0 && (
        <p>
          <Link to="/a-repondre">
            {t(waiting.owed.length < MOST_WAITING ? 'waiting.owed' : 'waiting.owedAtLeast', { count: waiting.owed.length })}
          </Link>
        </p>
      )}
      <MyCharges />
    </>
  );
}

function Offered({ idea }: { idea: WaitingIdea }) {
  const { t } = useTranslation();
  return (
    <li className="card panel stack">
      <div>
        <h3>
          <Link to={ideaPath(idea.id)}><Written text={idea.title} or={t('idea.untitled')} /></Link>
        </h3>
        <p className="soft">
          {idea.offer === 'HANDOVER' ? t('charge.askedToTakeOver') : t('charge.askedMe')}{' '}
          {idea.until && t('charge.until', { day: shown(idea.until) })}
        </p>
      </div>
      <OfferActs id={idea.id} />
    </li>
  );
}

function Ending({ idea }: { idea: WaitingIdea }) {
  const { t } = useTranslation();
  return (
    <li className="card panel waiting-row">
      <h3>
        <Link to={ideaPath(idea.id)}><Written text={idea.title} or={t('idea.untitled')} /></Link>
      </h3>
      {idea.until && (
        <p className="tag tag--sun">
          {t('charge.until', { day: shown(idea.until) })} · {fromNow(idea.until)}
        </p>
      )}
    </li>
  );
}

/** All that I am in charge of, near its end or not. */
function MyCharges() {
  const { t } = useTranslation();
  const me = useSession().agentId;
  const held = useFirstIdeas({ stage: 'in-charge' }, MANY_PAGES).data ?? { ideas: [], all: true };
  const mine = held.ideas.filter((idea) => idea.holder === me);
  return mine.length === 0 && held.all ? null : (
    <section className="stack" aria-labelledby="mine">
      <h2 id="mine">{t('waiting.mine')}</h2>
      {mine.length > 0 && (
        <ul className="card list">
          {mine.map((idea) => (
            <li key={idea.id} className="waiting-row list__one">
              <Link to={ideaPath(idea.id)}><Written text={idea.title} or={t('idea.untitled')} /></Link>
              <span className="row">
                <StageTag stage={idea.stage} verdict={idea.verdict} />
                {idea.until && <span className="small soft">{t('charge.until', { day: shown(idea.until) })}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!held.all && <NotAll read={held.ideas.length} />}
    </section>
  );
}
