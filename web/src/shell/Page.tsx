import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useTranslation } from '../language/useTranslation.ts';

interface PageProps {
  title: string;
  /** Whether somebody of the authority wrote the title: then it is French. */
  written?: boolean;
  /** Above the title: where this page belongs. */
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  aside?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** One screen: its title in the tab and under the focus, so that whoever listens knows where they are. */
export function Page({ title, written, above, lead, actions, aside, wide, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useArrival(heading);

  return (
    <div className={`page${aside ? ' page--aside' : ''}${wide ? ' page--wide' : ''}`}>
      <div className="page__main stack">
        <header className="page__head">
          <div>
            {above}
            <h1 ref={heading} tabIndex={-1} lang={written ? 'fr' : undefined}>
              {title}
            </h1>
            {lead && <div className="page__lead">{lead}</div>}
          </div>
          {actions && <div className="row page__actions">{actions}</div>}
        </header>
        {children}
      </div>
      {aside && <aside className="page__aside">{aside}</aside>}
    </div>
  );
}

function useTitle(title: string) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('shell.tab', { title });
  }, [title, t]);
}

/** After a link was followed, reading begins at the title; going back leaves the place to the browser. */
function useArrival(heading: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const how = useNavigationType();
  const first = useRef(true);
  useEffect(() => {
    if (how === 'PUSH' && (!first.current || history.state?.idx > 0)) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [pathname, how, heading]);
}
