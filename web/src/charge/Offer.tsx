import { api } from '../api/client.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import type { Idea } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useSession } from '../session/useSession.ts';
import { useAct } from './acts.ts';
import { Refusal } from './SheetForm.tsx';

/** What I am asked: to take charge, or to take over. */
export function Offer({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const me = useSession().agentId;
  return idea.charge?.asked === me ? (
    <Notice icon="hand" kind="sun" title={idea.charge.holder ? t('charge.askedToTakeOver') : t('charge.askedMe')}>
      <OfferActs id={idea.id} />
    </Notice>
  ) : null;
}

export function OfferActs({ id }: { id: string }) {
  const { t } = useTranslation();
  const acceptance = useAct(id, t('charge.accepted'));
  const refusal = useAct(id, t('charge.declined'));
  const params = { path: { id } };
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
