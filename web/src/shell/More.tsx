import { NavLink } from 'react-router';
import { Icon } from '../design/Icon.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { Person } from '../directory/Person.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useSession } from '../session/useSession.ts';
import type { Place } from './places.ts';
import { Settings } from './Settings.tsx';

/** On a phone: the places that do not fit below, and one's settings. */
export default function More({ places, onClose }: { places: Place[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('places.more')} onClose={onClose}>
      <Person id={useSession().agentId} large />
      <ul className="more">
        {places.map((place) => (
          <li key={place.to}>
            <NavLink to={place.to} className="place" onClick={onClose}>
              <Icon name={place.icon} />
              <span>{t(`places.${place.words}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <Settings />
    </Sheet>
  );
}
