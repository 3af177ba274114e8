import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, content } from '../api/client.ts';
import { Loaded } from '../design/Loaded.tsx';
import { Written } from '../design/Written.tsx';
import { ideaPath, useFirstIdeas } from '../idea/ideas.ts';
import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';

const NAMED_PAGES = 5;

/** The count of a campaign, and the position of the log at which it is true: whoever doubts it counts again. */
export function TallyTable({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const titles = useFirstIdeas({ campaign: slug }, NAMED_PAGES).data?.ideas ?? [];
  const query = useQuery({
    queryKey: ['tally', slug],
    queryFn: () => content(api.GET('/api/v1/campaigns/{slug}/tally', { params: { path: { slug } } })),
  });

  return (
    <section className="stack" aria-labelledby="tally">
      <h2 id="tally">{t('tally.title')}</h2>
      <Loaded query={query} bones={2}>
        {(tally) => (
          <>
            <p>
              {t('tally.ballots', { count: tally.ballots, ballots: number(tally.ballots) })}{' '}
              {tally.incomplete > 0 && t('tally.incomplete', { count: tally.incomplete })}{' '}
              <span className="soft">
                {t('tally.position', { position: number(tally.position.position) })}{' '}
                {tally.final ? t('tally.final') : tally.exact ? t('tally.exact') : t('tally.moving')}
              </span>
            </p>
            <div className="scroll" tabIndex={0} role="region" aria-labelledby="tally">
              <table className="table">
                <caption className="unseen">{t('tally.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('tally.idea')}</th>
                    <th scope="col" className="table__number">
                      {t('tally.votes')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {[...tally.ideas]
                    .sort((one, other) => other.votes - one.votes)
                    .map(({ idea, votes }) => (
                      <tr key={idea}>
                        <th scope="row">
                          <Link to={ideaPath(idea)}>
                            <Written text={titles.find((card) => card.id === idea)?.title} or={t('tally.unnamed')} />
                          </Link>
                        </th>
                        <td className="table__number figures">{number(votes)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </section>
  );
}
