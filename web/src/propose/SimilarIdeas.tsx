import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { similar } from '../board/search.ts';
import { ideaPath, useFirstIdeas } from '../idea/ideas.ts';
import { StageTag } from '../idea/StageTag.tsx';
import { useTranslation } from '../language/useTranslation.ts';

const COMPARED_PAGES = 5;

/** Perhaps somebody has said it before: then a vote weighs more than a second idea. */
export function SimilarIdeas({ text }: { text: string }) {
  const { t } = useTranslation();
  const written = useDeferredValue(text);
  const known = useFirstIdeas({}, COMPARED_PAGES, written.trim().length > 8).data?.ideas;
  const found = useMemo(() => similar(known ?? [], written), [known, written]);

  return (
    <div role="status">
      {found.length > 0 && (
        <section className="similar">
          <h2 className="similar__title">{t('propose.similar')}</h2>
          <ul className="stack stack--tight">
            {found.map((idea) => (
              <li key={idea.id} className="similar__one">
                <Link to={ideaPath(idea.id)}>{idea.title}</Link>
                <StageTag stage={idea.stage} verdict={idea.verdict} />
                <span className="small soft figures">{t('vote.count', { count: idea.votes })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
