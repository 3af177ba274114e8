import { lazy, Suspense, useState, type ComponentType } from 'react';
import { Button, buttonClass } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { Broken } from './Broken.tsx';

interface Closable {
  onClose: () => void;
}

/** A sheet that is fetched when it is opened; where it cannot be, it says so itself, and what is below it stays. */
export function lazySheet<P extends Closable>(load: () => Promise<{ default: ComponentType<P> }>) {
  // what has failed once fails for ever, so each opening is a new one
  function Opening(props: P) {
    const [Opened] = useState(() => lazy(load) as unknown as ComponentType<P>);
    return (
      <Suspense>
        <Opened {...props} />
      </Suspense>
    );
  }
  return function LazySheet(props: P) {
    const [attempt, setAttempt] = useState(0);
    return (
      <Broken key={attempt} instead={<NotOpened onClose={props.onClose} onAgain={() => setAttempt(attempt + 1)} />}>
        <Opening {...props} />
      </Broken>
    );
  };
}

function NotOpened({ onClose, onAgain }: Closable & { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('broken.sheet')} onClose={onClose}>
      <p>{t('broken.sheetWhy')}</p>
      <div className="sheet__end">
        <a className={buttonClass('plain')} href={window.location.href}>
          {t('broken.reload')}
        </a>
        <Button kind="primary" onClick={onAgain}>
          {t('blank.again')}
        </Button>
      </div>
    </Sheet>
  );
}
