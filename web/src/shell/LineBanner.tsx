import { onlineManager } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useTranslation } from '../language/useTranslation.ts';

const PATIENCE = 4_000;

/** Says when the network is gone, or when nothing is heard of what others do; not at every hiccup. */
export function LineBanner({ heard }: { heard: boolean }) {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const silent = useLasting(!heard, PATIENCE);
  const what = online ? (silent ? 'line.silent' : undefined) : 'line.offline';

  return (
    <div role="status" className="frame__line">
      {what && (
        <p className="line">
          <Icon name="offline" />
          <span>{t(what)}</span>
        </p>
      )}
    </div>
  );
}

function useLasting(is: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasts(is), is ? milliseconds : 0);
    return () => clearTimeout(timer);
  }, [is, milliseconds]);
  return lasts;
}
