import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import type { components } from '../api/generated/ideas.ts';
import { Refusal } from '../charge/SheetForm.tsx';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { tell } from '../design/told.tsx';
import { daysAhead, instantOf } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { ForbiddenPage } from '../shell/ForbiddenPage.tsx';
import { Page } from '../shell/Page.tsx';
import { CallFields, type CallDraft } from './CallFields.tsx';
import { campaignPath, slugOf } from './campaigns.ts';

/** A steward calls for ideas. */
export default function NewCampaignPage() {
  const { t } = useTranslation();
  return useHas('steward') ? (
    <Page
      title={t('campaigns.new')}
      above={
        <Link to="/appels" className="back">
          <Icon name="back" />
          {t('places.campaigns')}
        </Link>
      }
    >
      <CallForm />
    </Page>
  ) : (
    <ForbiddenPage />
  );
}

const USUAL_DAYS = 42;

function CallForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [call, setCall] = useState<CallDraft>(() => ({
    title: '',
    slug: '',
    sponsor: '',
    opensAt: '',
    closesAt: `${daysAhead(USUAL_DAYS)}T18:00`,
    kind: 'APPROVAL',
    most: '3',
    least: '1',
    promise: '30',
    audience: [],
  }));
  const slug = call.slug || slugOf(call.title);
  const opening = useMutation({
    mutationFn: () => api.PUT('/api/v1/campaigns/{slug}', { params: { path: { slug } }, body: bodyOf(call) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['campaigns'] });
      tell(t('campaigns.opened'));
      void navigate(campaignPath(slug));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };

  return (
    <form className="card panel stack" onSubmit={submit}>
      <CallFields call={call} slug={slug} onChange={(change) => setCall({ ...call, ...change })} />
      <Refusal error={opening.error} />
      <div className="row">
        <Button type="submit" kind="primary" busy={opening.isPending}>
          {opening.isPending ? t('sheet.busy') : t('campaigns.open')}
        </Button>
      </div>
    </form>
  );
}

export function bodyOf(call: CallDraft): components['schemas']['Call'] {
  return {
    title: call.title.trim(),
    ...(call.sponsor.trim() ? { sponsor: call.sponsor.trim() } : {}),
    ...(call.opensAt ? { opensAt: instantOf(call.opensAt) } : {}),
    ...(call.closesAt ? { closesAt: instantOf(call.closesAt) } : {}),
    rule: {
      kind: call.kind,
      minLength: Number(call.least || 0),
      ...(call.most ? { maxLength: Number(call.most) } : {}),
    },
    ...(call.promise ? { answerPromiseDays: Number(call.promise) } : {}),
    audience: call.audience,
  };
}
