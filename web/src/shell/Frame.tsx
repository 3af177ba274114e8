import { lazy, Suspense, useState } from 'react';
import { NavLink, Outlet } from 'react-router';
import { Bones } from '../design/Blank.tsx';
import { Icon } from '../design/Icon.tsx';
import { Told } from '../design/told.tsx';
import { Person } from '../directory/Person.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useSession } from '../session/useSession.ts';
import { useWaitingCount } from '../waiting/waiting.ts';
import { lazySheet } from './lazySheet.tsx';
import { below, placesOf, type Place } from './places.ts';
import { Settings } from './Settings.tsx';
import { Wordmark } from './Wordmark.tsx';

const Line = lazy(() => import('./Line.tsx'));
const More = lazySheet(() => import('./More.tsx'));

/** What stays around every page: the way to the others, who is here, and whether the line holds. */
export function Frame() {
  const { t } = useTranslation();
  const { agentId, roles } = useSession();
  const own = placesOf(roles);

  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="frame__side">
        <NavLink to="/idees" className="frame__home" aria-label={t('shell.home')}>
          <Wordmark />
        </NavLink>
        <nav className="frame__wide" aria-label={t('shell.nav')}>
          <ul>
            {own.map((place) => (
              <li key={place.to}>
                <PlaceLink place={place} under="places" />
              </li>
            ))}
          </ul>
        </nav>
        <div className="frame__self only-wide">
          <Person id={agentId} />
          <Settings />
        </div>
      </header>
      <Suspense>
        <Line />
      </Suspense>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Bones label={t('blank.loading')} />}>
          <Outlet />
        </Suspense>
      </main>
      <Below own={own} />
      <Told />
    </div>
  );
}

function PlaceLink({ place, under }: { place: Place; under: 'places' | 'below' }) {
  const { t } = useTranslation();
  return (
    <NavLink to={place.to} className="place">
      <Icon name={place.icon} />
      <span>{t(`${under}.${place.words}`)}</span>
      {place.words === 'waiting' && <WaitingCount />}
    </NavLink>
  );
}

function WaitingCount() {
  const { t } = useTranslation();
  const count = useWaitingCount();
  return count > 0 ? (
    <>
      <span className="place__count figures" aria-hidden="true">
        {count}
      </span>
      <span className="unseen">, {t('waiting.count', { count })}</span>
    </>
  ) : null;
}

function Below({ own }: { own: Place[] }) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const places = below(own);
  return (
    <nav className="frame__below" aria-label={t('shell.nav')}>
      {places.shown.map((place) => (
        <PlaceLink key={place.to} place={place} under="below" />
      ))}
      <button type="button" className="place" onClick={() => setMore(true)} aria-haspopup="dialog">
        <Icon name="menu" />
        <span>{t('places.more')}</span>
      </button>
      {more && <More places={places.more} onClose={() => setMore(false)} />}
    </nav>
  );
}
