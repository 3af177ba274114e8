import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { listBehind, type List } from './overview.ts';
import type { Period } from './period.ts';

interface BehindProps {
  list: List;
  /** With a unit only where the figure counts that unit alone. */
  period: Period;
  className?: string;
  children: ReactNode;
}

/** To the ideas behind a figure; from there one comes back to the overview as it was. */
export function Behind({ list, period, className, children }: BehindProps) {
  const { search } = useLocation();
  return (
    <Link to={listBehind(list, period)} state={search} className={className}>
      {children}
    </Link>
  );
}
