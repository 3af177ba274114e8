import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  kind?: 'plain' | 'sun' | 'good' | 'bad';
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  /** Tell it to people who do not see it appear. */
  alert?: boolean;
}

const icons: Record<NonNullable<NoticeProps['kind']>, IconName> = {
  plain: 'info',
  sun: 'clock',
  good: 'check',
  bad: 'warning',
};

export function Notice({ kind = 'plain', icon = icons[kind], title, children, alert }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div className="notice__more">
        {title && <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
