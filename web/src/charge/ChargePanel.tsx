import './charge.css';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Person, usePersonLabel } from '../directory/Person.tsx';
import { isOver, type Idea } from '../idea/ideas.ts';
import { fromNow, shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas, useSession } from '../session/useSession.ts';
import { Offer } from './Offer.tsx';
import type { SheetName } from './ChargeSheets.tsx';

const ChargeSheets = lazy(() => import('./ChargeSheets.tsx'));

/** Who is in charge of an idea until when, and what follows from it for whoever reads this. */
export function ChargePanel({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState<SheetName | null>(null);
  return (
    <section className="card panel stack charge" aria-labelledby="charge">
      <h2 id="charge" className="aside-title">
        {t('charge.title')}
      </h2>
      <State idea={idea} />
      <Offer idea={idea} />
      <Acts idea={idea} onOpen={setSheet} />
      {sheet && (
        <Suspense>
          <ChargeSheets name={sheet} idea={idea} onClose={() => setSheet(null)} />
        </Suspense>
      )}
    </section>
  );
}

function State({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const charge = idea.charge;
  if (charge?.completedAt) {
    return (
      <>
        {charge.holder && <Person id={charge.holder} large />}
        <p>{t('charge.doneOn', { day: shown(charge.completedAt) })}</p>
        <blockquote className="charge__effect">{charge.effect ?? t('idea.erased')}</blockquote>
      </>
    );
  }
  if (charge?.holder) {
    return (
      <>
        <Person id={charge.holder} large />
        {charge.until && (
          <p>
            {t('charge.until', { day: shown(charge.until) })} <span className="soft">({fromNow(charge.until)})</span>
          </p>
        )}
      </>
    );
  }
  return <p className="soft">{isOver(idea) ? t('charge.over') : t('charge.nobodyYet')}</p>;
}

function Acts({ idea, onOpen }: { idea: Idea; onOpen: (sheet: SheetName) => void }) {
  const { t } = useTranslation();
  const me = useSession().agentId;
  const manages = useHas('manager');
  const asked = usePersonLabel(idea.charge?.asked);
  const charge = idea.charge;

  if (isOver(idea) || charge?.completedAt) {
    return null;
  }
  if (charge?.holder === me) {
    return (
      <div className="charge__acts">
        {charge.asked && <p className="soft">{t('charge.handoverOffered', { agent: asked })}</p>}
        <Button kind="primary" icon="check" onClick={() => onOpen('complete')}>
          {t('charge.complete')}
        </Button>
        <Button icon="pen" onClick={() => onOpen('note')}>
          {t('charge.note')}
        </Button>
        <Button icon="help" onClick={() => onOpen('help')}>
          {t('charge.help')}
        </Button>
        <Button icon="clock" onClick={() => onOpen('renew')}>
          {t('charge.renew')}
        </Button>
        <Button icon="pass" onClick={() => onOpen('handover')}>
          {t('charge.handover')}
        </Button>
        <Button kind="quiet" icon="undo" onClick={() => onOpen('release')}>
          {t('charge.release')}
        </Button>
      </div>
    );
  }
  if (charge?.holder) {
    return null;
  }
  if (charge?.asked) {
    return charge.asked === me ? null : <p className="soft">{t('charge.askedTo', { agent: asked })}</p>;
  }
  return (
    <div className="charge__acts">
      <Button kind="primary" icon="hand" onClick={() => onOpen('claim')}>
        {t('charge.claim')}
      </Button>
      {manages && (
        <Button icon="pass" onClick={() => onOpen('assign')}>
          {t('charge.assign')}
        </Button>
      )}
    </div>
  );
}
