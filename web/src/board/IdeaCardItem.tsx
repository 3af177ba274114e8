import { Link } from 'react-router';
import { Icon } from '../design/Icon.tsx';
import { Written } from '../design/Written.tsx';
import { useUnitLabel } from '../directory/directory.ts';
import { Person, usePersonLabel } from '../directory/Person.tsx';
import { ideaPath, type IdeaCard } from '../idea/ideas.ts';
import { StageSince } from '../idea/StageTag.tsx';
import { fromNow, shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Vote } from '../vote/Vote.tsx';

interface IdeaCardItemProps {
  idea: IdeaCard;
  /** What happened to it when, where that is what is listed. */
  done?: string | undefined;
}

export function IdeaCardItem({ idea, done }: IdeaCardItemProps) {
  const { t } = useTranslation();
  const author = usePersonLabel(idea.author);
  const unit = useUnitLabel(idea.unit);
  const over = idea.verdict === 'DECLINED' || idea.verdict === 'WITHDRAWN';

  return (
    <li className="card idea-card">
      <Vote idea={{ ...idea, over }} />
      <div className="idea-card__words">
        {done && <p className="idea-card__done">{done}</p>}
        <h2 className="idea-card__title">
          <Link to={ideaPath(idea.id)}><Written text={idea.title} or={t('idea.untitled')} /></Link>
        </h2>
        <p className="idea-card__from">
          {author}
          {unit && <> · {unit}</>} · <time dateTime={idea.proposedAt}>{fromNow(idea.proposedAt)}</time>
        </p>
        <div className="idea-card__state">
          <StageSince idea={idea} />
          {idea.category && <span className="tag"><Written text={idea.category} /></span>}
          {idea.holder && idea.stage !== 'done' && (
            <span className="idea-card__holder">
              <Person id={idea.holder} />
              {idea.until && <span className="soft">{t('charge.untilShort', { day: shown(idea.until, 'shortDay') })}</span>}
            </span>
          )}
          {waitsForSomebody(idea) && (
            <span className="tag tag--sun">
              <Icon name="hand" />
              {t('charge.nobody')}
            </span>
          )}
        </div>
      </div>
    </li>
  );
}

/** Accepted, and in nobody's charge yet. */
function waitsForSomebody(idea: IdeaCard) {
  return idea.verdict === 'ACCEPTED' && idea.holder === undefined && idea.stage !== 'done';
}
