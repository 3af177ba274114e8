import { useState } from 'react';
import { Link } from 'react-router';
import { timeOf, useCampaigns } from '../campaign/campaigns.ts';
import { buttonClass } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { Icon } from '../design/Icon.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { ForbiddenPage } from '../shell/ForbiddenPage.tsx';
import { Page } from '../shell/Page.tsx';
import { PaperBallot } from './PaperBallot.tsx';

/** For colleagues without a computer: their idea, or their ballot. That a relay recorded it is kept. */
export default function RelayPage() {
  const { t } = useTranslation();
  return useHas('relay') ? (
    <Page title={t('relay.title')} lead={<p>{t('relay.lead')}</p>}>
      <section className="card panel stack" aria-labelledby="their-idea">
        <h2 id="their-idea">{t('relay.idea')}</h2>
        <p>{t('relay.ideaText')}</p>
        <div>
          <Link className={buttonClass('primary')} to="/proposer?pour=collegue">
            <Icon name="plus" />
            {t('relay.ideaDo')}
          </Link>
        </div>
      </section>
      <TheirBallot />
    </Page>
  ) : (
    <ForbiddenPage />
  );
}

function TheirBallot() {
  const { t } = useTranslation();
  const open = useCampaigns().data?.filter((campaign) => timeOf(campaign) === 'open') ?? [];
  const [slug, setSlug] = useState('');
  const campaign = open.find((one) => one.slug === slug) ?? open[0];

  return (
    <section className="card panel stack" aria-labelledby="their-ballot">
      <h2 id="their-ballot">{t('relay.ballot')}</h2>
      <p>{t('relay.ballotText')}</p>
      {campaign && (
        <>
          <Field label={t('relay.campaign')}>
            {(ties) => (
              <select className="input" {...ties} value={campaign.slug} onChange={(event) => setSlug(event.target.value)}>
                {open.map((one) => (
                  <option key={one.slug} value={one.slug} lang="fr">
                    {one.title ?? one.slug}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <PaperBallot key={campaign.slug} campaign={campaign} />
        </>
      )}
    </section>
  );
}
