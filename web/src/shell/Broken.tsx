import { Component, type ReactNode } from 'react';
import { Blank } from '../design/Blank.tsx';
import { buttonClass } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';

interface BrokenProps {
  /** What is shown then; an apology for the whole screen if nothing is said. */
  instead?: ReactNode;
  children: ReactNode;
}

/** When a screen or a part of it cannot be shown at all, a new version that took the place of this one among the reasons. */
export class Broken extends Component<BrokenProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? (this.props.instead ?? <Apology />) : this.props.children;
  }
}

function Apology() {
  const { t } = useTranslation();
  return (
    <main>
      <Blank icon="warning" title={t('broken.title')}>
        <p>{t('broken.why')}</p>
        <a className={buttonClass('primary')} href={window.location.href}>
          {t('broken.reload')}
        </a>
      </Blank>
    </main>
  );
}
