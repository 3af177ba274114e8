import { useQueries } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { words } from '../board/search.ts';
import { TextField } from '../design/Field.tsx';
import { useFirstIdeas } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useSession } from '../session/useSession.ts';
import { names } from './names.ts';

const KNOWN_PAGES = 3;
const MOST_SHOWN = 6;
const AGENT_ID = /^[A-Za-z0-9._:-]{6,100}$/;

interface ChooserProps {
  value: string;
  onChange: (agentId: string) => void;
}

/**
 * A colleague by name, among those who have put an idea forward or been in charge of one: the directory cannot be
 * searched. Anybody else is named by the identifier.
 */
export function ColleagueChooser({ value, onChange }: ChooserProps) {
  const { t } = useTranslation();
  const group = useId();
  const [typed, setTyped] = useState('');
  const known = useKnownColleagues();
  const found = known.filter(({ name }) => isCalled(name, typed)).slice(0, MOST_SHOWN);
  const isAnId = AGENT_ID.test(typed) && /\d/.test(typed);

  return (
    <div className="stack stack--tight">
      <TextField
        label={t('colleague.search')}
        hint={t('colleague.searchHint')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <fieldset className="stack stack--tight">
        <legend className="field__label">
          {t('colleague.choose')} <span className="field__needed">{t('field.needed')}</span>
        </legend>
        {[...found, ...(isAnId ? [{ id: typed, name: typed }] : [])].map(({ id, name }) => (
          <label key={id} className="option">
            <input type="radio" name={group} required checked={value === id} onChange={() => onChange(id)} />
            {name}
          </label>
        ))}
      </fieldset>
      {found.length === 0 && !isAnId && <p className="soft">{t('colleague.none')}</p>}
    </div>
  );
}

function isCalled(name: string, typed: string): boolean {
  const own = words(name);
  return words(typed).every((word) => own.some((part) => part.startsWith(word)));
}

function useKnownColleagues(): { id: string; name: string }[] {
  const me = useSession().agentId;
  const ideas = useFirstIdeas({}, KNOWN_PAGES).data?.ideas ?? [];
  const ids = [...new Set(ideas.flatMap((idea) => [idea.author, idea.holder ?? []].flat()))].filter((id) => id !== me);
  return useQueries({
    queries: ids.map((id) => ({ queryKey: ['name', id], queryFn: () => names.of(id), staleTime: 600_000 })),
    combine: (answers) =>
      ids
        .flatMap((id, index) => (answers[index]?.data ? [{ id, name: answers[index].data }] : []))
        .sort((one, other) => one.name.localeCompare(other.name)),
  });
}
