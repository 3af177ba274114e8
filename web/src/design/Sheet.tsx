import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from '../language/useTranslation.ts';
import { Icon } from './Icon.tsx';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog of the browser's own: it keeps the focus, gives it back, and closes at Escape. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const { t } = useTranslation();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet__inside">
        <div className="sheet__head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="button button--quiet sheet__close" onClick={onClose}>
            <Icon name="close" />
            <span className="unseen">{t('sheet.close')}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
