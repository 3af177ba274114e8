import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { chooseTheme, chosenTheme, type Theme } from '../design/theme.ts';
import { language, languages, speak } from '../language/language.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { signOut } from '../session/signOut.ts';

const themes: Theme[] = ['system', 'light', 'dark'];
const legal = ['accessibilite', 'donnees-personnelles', 'ecoconception'] as const;

export function Settings() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };

  return (
    <div className="settings">
      <div className="choices" role="group" aria-label={t('settings.language')}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            className="choices__one"
            lang={one}
            aria-pressed={language() === one}
            onClick={() => void speak(one)}
          >
            {{ fr: 'Français', en: 'English' }[one]}
          </button>
        ))}
      </div>
      <div className="choices" role="group" aria-label={t('settings.theme')}>
        {themes.map((one) => (
          <button
            key={one}
            type="button"
            className="choices__one"
            aria-pressed={theme === one}
            onClick={() => choose(one)}
          >
            {t(`settings.themes.${one}`)}
          </button>
        ))}
      </div>
      <Button kind="quiet" icon="exit" onClick={() => void signOut()}>
        {t('session.end')}
      </Button>
      <ul className="settings__legal">
        {legal.map((page) => (
          <li key={page}>
            <a href={`/legal/${page}`}>{t(`legal.${page}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
