import './campaign.css';
import { Link } from 'react-router';
import { buttonClass } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Written } from '../design/Written.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { Page } from '../shell/Page.tsx';
import { CampaignFacts } from './CampaignFacts.tsx';
import { campaignPath, timeOf, useCampaigns, type Campaign } from './campaigns.ts';

const times = ['open', 'coming', 'closed'] as const;

/** What ideas are called for, were, and will be. */
export default function CampaignsPage() {
  const { t } = useTranslation();
  const steward = useHas('steward');
  return (
    <Page
      title={t('campaigns.title')}
      lead={<p>{t('campaigns.lead')}</p>}
      actions={
        steward && (
          <Link className={buttonClass('primary')} to="/appels/nouveau">
            <Icon name="plus" />
            {t('campaigns.new')}
          </Link>
        )
      }
    >
      <Loaded query={useCampaigns()}>
        {(campaigns) =>
          times.map((time) => (
            <Campaigns key={time} time={time} campaigns={campaigns.filter((campaign) => timeOf(campaign) === time)} />
          ))
        }
      </Loaded>
    </Page>
  );
}

function Campaigns({ time, campaigns }: { time: (typeof times)[number]; campaigns: Campaign[] }) {
  const { t } = useTranslation();
  return campaigns.length === 0 ? null : (
    <section className="stack" aria-labelledby={time}>
      <h2 id={time} className="aside-title">
        {t(`campaigns.time.${time}`)}
      </h2>
      <ul className="stack">
        {campaigns.map((campaign) => (
          <li key={campaign.slug} className="card panel stack stack--tight">
            <h3>
              <Link to={campaignPath(campaign.slug)}><Written text={campaign.title} or={campaign.slug} /></Link>
            </h3>
            {campaign.sponsor && <p className="soft">{t('campaign.by')} <Written text={campaign.sponsor} /></p>}
            <CampaignFacts campaign={campaign} />
          </li>
        ))}
      </ul>
    </section>
  );
}
