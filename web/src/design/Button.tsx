import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  wide?: boolean;
  /** At work: it stays where it is and keeps the focus, but does nothing. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({ kind = 'plain', icon, wide, busy, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(kind, wide)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function buttonClass(kind: NonNullable<ButtonProps['kind']>, wide?: boolean) {
  return `button button--${kind}${wide ? ' button--wide' : ''}`;
}
