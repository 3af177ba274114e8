import { Button, buttonClass } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { signInHere } from './signInHere.ts';

interface EndSheetProps {
  /** When it will end; nothing if it has. */
  until: string | undefined;
  onClose: () => void;
}

export default function EndSheet({ until, onClose }: EndSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet title={until === undefined ? t('session.ended') : t('session.ending')} onClose={onClose}>
      <p>{until === undefined ? t('session.endedWhy') : t('session.endingWhy', { time: shown(until, 'time') })}</p>
      <div className="sheet__end">
        {until !== undefined && <Button onClick={onClose}>{t('session.later')}</Button>}
        <a className={buttonClass('primary')} href={signInHere()}>
          {until === undefined ? t('session.again') : t('session.prolong')}
        </a>
      </div>
    </Sheet>
  );
}
