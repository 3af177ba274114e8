import { api } from '../api/client.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { usePersonLabel } from '../directory/Person.tsx';
import type { Idea } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas, useSession } from '../session/useSession.ts';
import { useAct } from './acts.ts';
import { forWhom } from './forWhom.ts';
import { Refusal } from './SheetForm.tsx';

/** What I am asked, or a colleague for whom a relay answers: to take charge, or to take over. */
export function Offer({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const me = useSession().agentId;
  const relays = useHas('relay');
  const asked = idea.charge?.asked;
  const agent = usePersonLabel(asked);
  if (asked === me) {
    return (
      <Notice icon="hand" kind="sun" title={idea.charge?.holder ? t('charge.askedToTakeOver') : t('charge.askedMe')}>
        <OfferActs id={idea.id} />
      </Notice>
    );
  }
  return relays && asked !== undefined ? (
    <Notice icon="relay" title={t('charge.behalf', { agent })}>
      <OfferActs id={idea.id} colleague={asked} />
    </Notice>
  ) : null;
}

export function OfferActs({ id, colleague }: { id: string; colleague?: string }) {
  const { t } = useTranslation();
  const agent = usePersonLabel(colleague);
  const done = colleague && t('charge.behalfDone', { agent });
  const acceptance = useAct(id, done ?? t('charge.accepted'));
  const refusal = useAct(id, done ?? t('charge.declined'));
  const params = { path: { id }, header: forWhom(colleague) };
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          icon="check"
          busy={acceptance.isPending}
          onClick={() => acceptance.mutate(() => api.POST('/api/v1/ideas/{id}/charge/acceptance', { params }))}
        >
          {t('charge.accept')}
        </Button>
        <Button
          busy={refusal.isPending}
          onClick={() => refusal.mutate(() => api.POST('/api/v1/ideas/{id}/charge/refusal', { params }))}
        >
          {t('charge.decline')}
        </Button>
      </div>
      <Refusal error={acceptance.error ?? refusal.error} />
    </>
  );
}
