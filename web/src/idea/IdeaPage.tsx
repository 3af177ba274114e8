import './idea.css';
import { Link, useParams } from 'react-router';
import { AnswerPanel } from '../answering/AnswerPanel.tsx';
import { useCampaign } from '../campaign/campaigns.ts';
import { ChargePanel } from '../charge/ChargePanel.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Written } from '../design/Written.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import { usePersonLabel } from '../directory/Person.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from '../shell/Page.tsx';
import { GradedVote } from '../vote/GradedVote.tsx';
import { Vote, type Votable } from '../vote/Vote.tsx';
import { AuthorActs } from './AuthorActs.tsx';
import { EraseAct } from './EraseAct.tsx';
import { History } from './History.tsx';
import { isOver, useIdea, type Idea } from './ideas.ts';
import { Path } from './Path.tsx';

/** All that is known of an idea, and all that one may do with it. */
export default function IdeaPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useIdea(id);
  const page = <Loaded query={query}>{(idea) => <TheIdea key={id} idea={idea} />}</Loaded>;
  return query.error && query.data === undefined ? <Page title={t('idea.one')}>{page}</Page> : page;
}

function TheIdea({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  return (
    <Page
      wide
      written={idea.title !== undefined}
      title={idea.title ?? t('idea.untitled')}
      above={
        <Link to="/idees" className="back">
          <Icon name="back" />
          {t('places.board')}
        </Link>
      }
      lead={<From idea={idea} />}
    >
      <div className="idea">
        <div className="idea__path">
          <Path idea={idea} />
        </div>
        <div className="idea__voice">
          <Voice idea={idea} />
        </div>
        <article className="idea__texts stack stack--wide">
          <Words title={t('idea.irritant')} text={idea.irritant} />
          <Words title={t('idea.proposal')} text={idea.proposal} />
          <Words title={t('idea.effect')} text={idea.expectedEffect} />
          <div className="row">
            <AuthorActs idea={idea} />
            <EraseAct idea={idea} />
          </div>
        </article>
        <div className="idea__charge stack">
          <ChargePanel idea={idea} />
          <AnswerPanel idea={idea} />
        </div>
        <section className="idea__history stack" aria-labelledby="history">
          <h2 id="history">{t('history.title')}</h2>
          <History id={idea.id} />
        </section>
      </div>
    </Page>
  );
}

function From({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const author = usePersonLabel(idea.author);
  const unit = useUnitLabel(idea.unit);
  const campaign = useCampaign(idea.campaign);
  return (
    <p>
      {author}
      {unit && <> · {unit}</>} · <time dateTime={idea.proposedAt}>{shown(idea.proposedAt)}</time>
      {campaign && (
        <>
          {' · '}
          <Link to={`/idees?appel=${campaign.slug}`}><Written text={campaign.title} or={campaign.slug} /></Link>
        </>
      )}
      {idea.category && (
        <>
          {' · '}
          <Link to={`/idees?theme=${encodeURIComponent(idea.category)}`}><Written text={idea.category} /></Link>
        </>
      )}
      {idea.amendedAt && <> · {t('idea.amended', { day: shown(idea.amendedAt) })}</>}
    </p>
  );
}

function Voice({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const campaign = useCampaign(idea.campaign);
  const votable: Votable = { ...idea, over: isOver(idea) };
  const graded = campaign !== undefined && campaign.rule.kind !== 'APPROVAL' && !votable.over;
  return (
    <section className="card panel voice" aria-label={t('vote.section')}>
      <Vote idea={votable} />
      {graded ? <GradedVote idea={votable} campaign={campaign} /> : <p className="soft">{t('vote.secret')}</p>}
    </section>
  );
}

function Words({ title, text }: { title: string; text: string | undefined }) {
  return text ? (
    <section className="words">
      <h2 className="words__title">{title}</h2>
      <p className="words__text"><Written text={text} /></p>
    </section>
  ) : null;
}
