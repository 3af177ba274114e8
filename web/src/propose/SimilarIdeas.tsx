import { Link } from 'react-router';
import { useSettled } from '../design/useSettled.ts';
import { Written } from '../design/Written.tsx';
import { ideaPath, useSimilarIdeas } from '../idea/ideas.ts';
import { StageTag } from '../idea/StageTag.tsx';
import { useTranslation } from '../language/useTranslation.ts';

const MOST_COMPARED = 200;
const MOST_SHOWN = 3;

/**
 * Perhaps somebody has said it before: then a vote weighs more than a second idea. The title tells best, once there is one.
 * They come beside what is written or below it, so that nothing moves under the pointer on its way to the button.
 */
export function SimilarIdeas({ title, proposal }: { title: string; proposal: string }) {
  const { t } = useTranslation();
  const written = useSettled((title.trim() || proposal).slice(0, MOST_COMPARED));
  const found = useSimilarIdeas(written).data?.ideas.slice(0, MOST_SHOWN) ?? [];

  return (
    <div role="status">
      {found.length > 0 && (
        <section className="similar">
          <h2 className="similar__title">{t('propose.similar')}</h2>
          <ul className="stack stack--tight">
            {found.map((idea) => (
              <li key={idea.id} className="similar__one">
                <Link to={ideaPath(idea.id)}><Written text={idea.title} /></Link>
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
