import { Written } from '../design/Written.tsx';
import { useUnits } from '../directory/directory.ts';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import type { Campaign } from './campaigns.ts';

/** When, for whom, how one votes, and what is promised. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const units = useUnits().data ?? [];
  const audience = campaign.audience.map((id) => units.find((unit) => unit.unitId === id)?.label ?? '…');
  const { kind, minLength = 0, maxLength } = campaign.rule;

  return (
    <dl className="facts">
      <dt>{t('campaigns.when')}</dt>
      <dd>
        {campaign.closesAt
          ? t('campaigns.fromTo', { from: shown(campaign.opensAt), to: shown(campaign.closesAt, 'moment') })
          : t('campaigns.always')}
      </dd>
      <dt>{t('campaigns.voting')}</dt>
      <dd>
        {t(`campaigns.kinds.${kind}`)}
        {maxLength != null && <> {t('campaigns.most', { count: maxLength })}</>}
        {minLength > 1 && <> {t('campaigns.least', { count: minLength })}</>}
      </dd>
      {campaign.answerPromiseDays !== undefined && (
        <>
          <dt>{t('campaigns.promise')}</dt>
          <dd>{t('campaigns.within', { count: campaign.answerPromiseDays })}</dd>
        </>
      )}
      {audience.length > 0 && (
        <>
          <dt>{t('campaigns.audience')}</dt>
          <dd><Written text={audience.join(', ')} /></dd>
        </>
      )}
    </dl>
  );
}
