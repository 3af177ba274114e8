import { Link } from 'react-router';
import { campaignPath, useCampaigns } from '../campaign/campaigns.ts';
import { Written } from '../design/Written.tsx';
import { number, shownDay } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Chart } from './Chart.tsx';
import type { Overview } from './overview.ts';

/** Where the page has it. */
export const PARTICIPATION = 'participation';

/** How many took part in each campaign. A voter is somebody else in each, so nobody knows how many they are in all. */
export function Participation({ overview: { participants } }: { overview: Overview }) {
  const { t } = useTranslation();
  const { data: campaigns = [] } = useCampaigns();
  const rows = [...participants.campaigns]
    .sort((one, other) => other.participants - one.participants)
    .map((row) => ({ ...row, title: campaigns.find(({ slug }) => slug === row.slug)?.title }));
  return (
    <Chart
      id={PARTICIPATION}
      title={t('overview.participation')}
      note={<p>{t('overview.participationNote', { from: shownDay(participants.from), to: shownDay(participants.to) })}</p>}
      file="participation"
      written
      rows={[
        [t('overview.campaign'), t('overview.voters')],
        ...rows.map((row) => [row.title ?? row.slug ?? row.campaignId, row.participants]),
      ]}
      show={(cell) => (typeof cell === 'number' ? number(cell) : String(cell))}
    >
      {rows.length === 0 && <p className="soft">{t('overview.noVoters')}</p>}
      <ul className="ranked">
        {rows.map((row) => (
          <li key={row.campaignId} className="ranked__one">
            {row.slug ? (
              <Link to={campaignPath(row.slug)}>
                <Written text={row.title} or={row.slug} />
              </Link>
            ) : (
              <span>{row.campaignId}</span>
            )}
            <span className="figures soft">{t('overview.votersOf', { count: row.participants })}</span>
          </li>
        ))}
      </ul>
    </Chart>
  );
}
