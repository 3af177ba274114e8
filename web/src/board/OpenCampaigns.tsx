import { Link } from 'react-router';
import { timeOf, useCampaigns, type Campaign } from '../campaign/campaigns.ts';
import { Written } from '../design/Written.tsx';
import { fromNow } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useBallot } from '../vote/votes.ts';

/** What ideas are called for now, and what is left of one's own ballot in it. */
export function OpenCampaigns() {
  const { t } = useTranslation();
  const open = useCampaigns().data?.filter((campaign) => timeOf(campaign) === 'open' && !campaign.permanent) ?? [];
  if (open.length === 0) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="open-campaigns">
      <h2 id="open-campaigns" className="aside-title">
        {t('campaign.open')}
      </h2>
      {open.map((campaign) => (
        <CampaignCard key={campaign.slug} campaign={campaign} />
      ))}
    </section>
  );
}

function CampaignCard({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  return (
    <article className="card panel stack stack--tight">
      <h3 className="campaign-title">
        <Link to={`/idees?appel=${campaign.slug}`}><Written text={campaign.title} /></Link>
      </h3>
      {campaign.sponsor && <p className="soft small">{t('campaign.by')} <Written text={campaign.sponsor} /></p>}
      <OwnBallot campaign={campaign} />
      <p className="small soft">
        {campaign.closesAt && t('campaign.ends', { when: fromNow(campaign.closesAt) })}{' '}
        {campaign.answerPromiseDays && t('campaign.promise', { count: campaign.answerPromiseDays })}
      </p>
    </article>
  );
}

function OwnBallot({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const ballot = useBallot(campaign.slug).data;
  const most = campaign.rule.maxLength;
  if (ballot === undefined || most == null) {
    return null;
  }
  const made = ballot.choices.length;
  return (
    <div className="stack stack--tight">
      <p className="small figures">{t('ballot.made', { made, count: most })}</p>
      <div className="bar" aria-hidden="true">
        <div className="bar__done" style={{ width: `${(100 * made) / most}%` }} />
      </div>
      {ballot.standing === 'INCOMPLETE' && (
        <p className="small">{t('ballot.incomplete', { count: campaign.rule.minLength ?? 0 })}</p>
      )}
    </div>
  );
}
