import { useEffect, useState, type ReactNode } from 'react';
import { Signal } from '../api/signal.ts';
import { Icon } from './Icon.tsx';

const told = new Signal<ReactNode>();
const STAYS = 7_000;

/** Says for a moment, to eyes and ears, what has just been done. */
export function tell(what: ReactNode) {
  told.tell(what);
}

export function Told() {
  const [what, setWhat] = useState<ReactNode>(null);

  useEffect(() => told.listen(setWhat), []);
  useEffect(() => {
    const timer = setTimeout(() => setWhat(null), STAYS);
    return () => clearTimeout(timer);
  }, [what]);

  return (
    <div className="told" role="status">
      {what && (
        <div className="told__one">
          <Icon name="check" />
          <span>{what}</span>
        </div>
      )}
    </div>
  );
}
