import { useState } from 'react';
import { Link } from 'react-router';
import { useCampaign, useCampaigns } from '../campaign/campaigns.ts';
import { Field } from '../design/Field.tsx';
import { Icon } from '../design/Icon.tsx';
import { useUnitLabel, useUnits } from '../directory/directory.ts';
import { isNarrow } from '../design/useNarrow.ts';
import { stages, useCategories } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { addressOf, isNarrowed, without, type BoardFilters, type Narrowing } from './filters.ts';

interface ToolsProps {
  filters: BoardFilters;
  onChange: (filters: BoardFilters) => void;
}

const sorts = ['newest', 'supported', 'waiting'] as const;

export function BoardTools({ filters, onChange }: ToolsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(() => isNarrowed(filters) && !isNarrow());
  return (
    <div className="board-tools">
      <search>
        <Field label={t('board.search')}>
          {(ties) => (
            <div className="board-tools__search">
              <Icon name="search" />
              <input
                {...ties}
                type="search"
                className="input"
                maxLength={200}
                value={filters.search}
                onChange={(event) => onChange({ ...filters, search: event.target.value })}
              />
            </div>
          )}
        </Field>
      </search>
      <div className="row board-tools__row">
        <nav className="choices" aria-label={t('board.order')}>
          {sorts.map((sort) => (
            <Link
              key={sort}
              className="choices__one"
              aria-current={filters.sort === sort ? 'page' : undefined}
              to={{ search: addressOf({ ...filters, sort }).toString() }}
            >
              {t(`board.sorts.${sort}`)}
            </Link>
          ))}
        </nav>
        <button type="button" className="button button--quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="filter" />
          <span className="board-tools__word">{t('board.filter')}</span>
        </button>
      </div>
      {open ? <Narrow filters={filters} onChange={onChange} /> : <InForce filters={filters} onChange={onChange} />}
    </div>
  );
}

/** Which filters are in force while they are not being chosen; each can be taken away. */
function InForce({ filters, onChange }: ToolsProps) {
  const { t } = useTranslation();
  const campaign = useCampaign(filters.campaign)?.title ?? filters.campaign;
  const unit = useUnitLabel(filters.unit) ?? '…';
  const words: [Narrowing, string | undefined][] = [
    ['campaign', campaign],
    ['stage', filters.stage && t(`stage.${filters.stage}`)],
    ['category', filters.category],
    ['unit', filters.unit && unit],
  ];
  return (
    isNarrowed(filters) && (
      <ul className="row">
        {words
          .filter(([, word]) => word !== undefined)
          .map(([key, word]) => (
            <li key={key}>
              <button type="button" className="tag tag--accent in-force" onClick={() => onChange(without(filters, key))}>
                <span lang={key === 'campaign' || key === 'category' ? 'fr' : undefined}>{word}</span>
                <Icon name="close" />
                <span className="unseen">{t('board.takeAway')}</span>
              </button>
            </li>
          ))}
      </ul>
    )
  );
}

function Narrow({ filters, onChange }: ToolsProps) {
  const { t } = useTranslation();
  const campaigns = useCampaigns().data ?? [];
  const units = useUnits().data ?? [];
  const categories = [...new Set([...useCategories(), ...(filters.category ? [filters.category] : [])])];
  const choose = (key: Narrowing) => (value: string) => {
    const others = without(filters, key);
    onChange((value ? { ...others, [key]: value } : others) as BoardFilters);
  };

  return (
    <div className="board-tools__narrow card panel">
      <Choose written label={t('board.campaign')} value={filters.campaign} onChoose={choose('campaign')}>
        {campaigns.map((campaign) => [campaign.slug, campaign.title ?? campaign.slug])}
      </Choose>
      <Choose label={t('board.stage')} value={filters.stage} onChoose={choose('stage')}>
        {stages.map((stage) => [stage, t(`stage.${stage}`)])}
      </Choose>
      <Choose written label={t('board.category')} value={filters.category} onChoose={choose('category')}>
        {categories.map((category) => [category, category])}
      </Choose>
      <Choose label={t('board.unit')} value={filters.unit} onChoose={choose('unit')}>
        {units.map((unit) => [unit.unitId, unit.label])}
      </Choose>
    </div>
  );
}

interface ChooseProps {
  label: string;
  value: string | undefined;
  onChoose: (value: string) => void;
  /** Whether its words were written by somebody of the authority: then they are French. */
  written?: boolean;
  children: (readonly [string, string])[];
}

function Choose({ label, value, onChoose, written, children }: ChooseProps) {
  const { t } = useTranslation();
  return (
    <Field label={label}>
      {(ties) => (
        <select className="input" {...ties} value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{t('board.any')}</option>
          {children.map(([id, word]) => (
            <option key={id} value={id} lang={written ? 'fr' : undefined}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
