import { buttonClass } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { Wordmark } from '../shell/Wordmark.tsx';
import { signInHere } from './signInHere.ts';

export default function Welcome() {
  const { t } = useTranslation();
  return (
    <main className="welcome">
      <Wordmark />
      <h1>{t('welcome.title')}</h1>
      <p className="soft">{t('welcome.text')}</p>
      <a className={buttonClass('primary')} href={signInHere()}>
        {t('welcome.signIn')}
      </a>
    </main>
  );
}
