import './campaign.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Button, buttonClass } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Written } from '../design/Written.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { Page } from '../shell/Page.tsx';
import { CampaignFacts } from './CampaignFacts.tsx';
import { timeOf, useCampaigns, type Campaign } from './campaigns.ts';
import { ClosingSheet } from './ClosingSheet.tsx';
import { TallyTable } from './TallyTable.tsx';

export default function CampaignPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const query = useCampaigns();
  const page = (
    <Loaded query={query}>
      {(campaigns) => {
        const campaign = campaigns.find((one) => one.slug === slug);
        return campaign ? <TheCampaign campaign={campaign} /> : <Missing />;
      }}
    </Loaded>
  );
  return query.data === undefined ? <Page title={t('campaigns.title')}>{page}</Page> : page;
}

function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t('campaigns.title')}>
      <Blank icon="search" title={t('blank.missing')} />
    </Page>
  );
}

function TheCampaign({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const steward = useHas('steward');
  const [closing, setClosing] = useState(false);
  const open = timeOf(campaign) === 'open';

  return (
    <Page
      written={campaign.title !== undefined}
      title={campaign.title ?? campaign.slug}
      above={
        <Link to="/appels" className="back">
          <Icon name="back" />
          {t('places.campaigns')}
        </Link>
      }
      lead={campaign.sponsor && <p>{t('campaign.by')} <Written text={campaign.sponsor} /></p>}
    >
      <div className="card panel">
        <CampaignFacts campaign={campaign} />
      </div>
      <div className="row">
        {open && (
          <Link className={buttonClass('primary')} to={`/proposer?appel=${campaign.slug}`}>
            <Icon name="plus" />
            {t('propose.do')}
          </Link>
        )}
        <Link className={buttonClass('plain')} to={`/idees?appel=${campaign.slug}`}>
          {t('campaigns.ideas')}
        </Link>
        {steward && !campaign.permanent && timeOf(campaign) !== 'closed' && (
          <Button icon="clock" onClick={() => setClosing(true)}>
            {t('campaigns.reschedule')}
          </Button>
        )}
      </div>
      <TallyTable slug={campaign.slug} />
      {closing && <ClosingSheet campaign={campaign} onClose={() => setClosing(false)} />}
    </Page>
  );
}
