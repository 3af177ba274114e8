import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** Where there is nothing to show: it says why, and what to do next. */
export function Blank({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="blank">
      <span className="blank__sign">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What is being loaded, in its future shape. */
export function Bones({ count = 3, label }: { count?: number; label: string }) {
  return (
    <div className="bones" role="status">
      <span className="unseen">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <div className="bone" key={index} />
      ))}
    </div>
  );
}
