import './charge.css';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Written } from '../design/Written.tsx';
import { Person, usePersonLabel } from '../directory/Person.tsx';
import { isOver, type Idea } from '../idea/ideas.ts';
import { fromNow, shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas, useSession } from '../session/useSession.ts';
import { lazySheet } from '../shell/lazySheet.tsx';
import { Offer } from './Offer.tsx';
import type { SheetName } from './ChargeSheets.tsx';

const ChargeSheets = lazySheet(() => import('./ChargeSheets.tsx'));

interface Opened {
  name: SheetName;
  /** For whom a relay does it. */
  colleague: string | undefined;
}

type Open = (name: SheetName, colleague?: string) => void;

/** Who is in charge of an idea until when, and what follows from it for whoever reads this. */
export function ChargePanel({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState<Opened | null>(null);
  return (
    <section className="card panel stack charge" aria-labelledby="charge">
      <h2 id="charge" className="aside-title">
        {t('charge.title')}
      </h2>
      <State idea={idea} />
      <Offer idea={idea} />
      <Acts idea={idea} onOpen={(name, colleague) => setSheet({ name, colleague })} />
      {sheet && <ChargeSheets {...sheet} idea={idea} onClose={() => setSheet(null)} />}
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
        <blockquote className="charge__effect"><Written text={charge.effect} or={t('idea.erased')} /></blockquote>
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

function Acts({ idea, onOpen }: { idea: Idea; onOpen: Open }) {
  const { t } = useTranslation();
  const me = useSession().agentId;
  const relays = useHas('relay');
  const asked = usePersonLabel(idea.charge?.asked);
  const charge = idea.charge;

  if (isOver(idea) || charge?.completedAt) {
    return null;
  }
  if (charge?.holder === me) {
    return (
      <>
        {charge.asked && <p className="soft">{t('charge.handoverOffered', { agent: asked })}</p>}
        <HolderActs onOpen={onOpen} />
      </>
    );
  }
  if (charge?.holder) {
    return relays ? <Behalf colleague={charge.holder} onOpen={onOpen} /> : null;
  }
  if (charge?.asked) {
    return charge.asked === me ? null : <p className="soft">{t('charge.askedTo', { agent: asked })}</p>;
  }
  return <FreeActs onOpen={onOpen} />;
}

/** A relay does for whoever is in charge what they would do themselves. */
function Behalf({ colleague, onOpen }: { colleague: string; onOpen: Open }) {
  const { t } = useTranslation();
  const agent = usePersonLabel(colleague);
  return (
    <details className="charge__behalf">
      <summary>{t('charge.behalf', { agent })}</summary>
      <HolderActs onOpen={(name) => onOpen(name, colleague)} />
    </details>
  );
}

const holderActs = [
  ['complete', 'check'],
  ['note', 'pen'],
  ['help', 'help'],
  ['renew', 'clock'],
  ['handover', 'pass'],
  ['release', 'undo'],
] as const;

const kinds: Partial<Record<SheetName, 'primary' | 'quiet'>> = { complete: 'primary', release: 'quiet' };

function HolderActs({ onOpen }: { onOpen: Open }) {
  const { t } = useTranslation();
  return (
    <div className="charge__acts">
      {holderActs.map(([name, icon]) => (
        <Button key={name} kind={kinds[name] ?? 'plain'} icon={icon} onClick={() => onOpen(name)}>
          {t(`charge.${name}`)}
        </Button>
      ))}
    </div>
  );
}

function FreeActs({ onOpen }: { onOpen: Open }) {
  const { t } = useTranslation();
  const manages = useHas('manager');
  const relays = useHas('relay');
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
      {relays && (
        <Button icon="relay" onClick={() => onOpen('claimFor')}>
          {t('charge.claimFor')}
        </Button>
      )}
    </div>
  );
}
