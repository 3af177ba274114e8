import { buttonClass } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { signInHere } from './signInHere.ts';

export default function EndedSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('session.ended')} onClose={onClose}>
      <p>{t('session.endedWhy')}</p>
      <div className="sheet__end">
        <a className={buttonClass('primary')} href={signInHere()}>
          {t('session.again')}
        </a>
      </div>
    </Sheet>
  );
}
