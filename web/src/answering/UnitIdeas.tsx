import { Link, useSearchParams } from 'react-router';
import { IdeaCardItem } from '../board/IdeaCardItem.tsx';
import { Blank } from '../design/Blank.tsx';
import { Field } from '../design/Field.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { NotAll } from '../design/NotAll.tsx';
import { useNarrow } from '../design/useNarrow.ts';
import { Written } from '../design/Written.tsx';
import { usePersonLabel } from '../directory/Person.tsx';
import { useMe, useUnitLabel, useUnits } from '../directory/directory.ts';
import { ideaPath, MANY_PAGES, useFirstIdeas, type IdeaCard } from '../idea/ideas.ts';
import { StageSince } from '../idea/StageTag.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';

const KEPT_AS = 'encharge.unit';

/** The ideas of one unit, to be printed for its meeting: one's own until another is chosen, which is remembered here. */
export function UnitIdeas() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const me = useMe();
  const unit = address.get('unite') ?? localStorage.getItem(KEPT_AS) ?? me?.unitId ?? '';
  const units = useUnits().data?.filter((one) => !one.closed) ?? [];
  const choose = (chosen: string) => {
    localStorage.setItem(KEPT_AS, chosen);
    setAddress({ vue: 'service', unite: chosen }, { replace: true });
  };

  return (
    <>
      <div className="only-screen">
        <Field label={t('answering.unit')}>
          {(ties) => (
            <select className="input" {...ties} value={unit} onChange={(event) => choose(event.target.value)}>
              <option value="">{t('answering.chooseUnit')}</option>
              {units.map((one) => (
                <option key={one.unitId} value={one.unitId}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {unit ? <Ideas unit={unit} /> : <Blank icon="people" title={t('answering.chooseFirst')} />}
    </>
  );
}

function Ideas({ unit }: { unit: string }) {
  const narrow = useNarrow();
  const { t } = useTranslation();
  return (
    <Loaded query={useFirstIdeas({ unit }, MANY_PAGES)}>
      {({ ideas, all }) =>
        ideas.length === 0 ? (
          <Blank icon="idea" title={t('answering.noneOfUnit')} />
        ) : (
          <>
            {narrow ? <Cards ideas={ideas} /> : <Table ideas={ideas} unit={unit} />}
            {!all && <NotAll read={ideas.length} />}
          </>
        )
      }
    </Loaded>
  );
}

function Cards({ ideas }: { ideas: IdeaCard[] }) {
  return (
    <ul className="stack">
      {ideas.map((idea) => (
        <IdeaCardItem key={idea.id} idea={idea} />
      ))}
    </ul>
  );
}

function Table({ ideas, unit }: { ideas: IdeaCard[]; unit: string }) {
  const { t } = useTranslation();
  const label = useUnitLabel(unit);
  return (
    <div className="scroll">
      <table className="table unit-ideas">
        <caption className="unseen">{t('answering.unitIdeas', { unit: label })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('answering.idea')}</th>
            <th scope="col">{t('answering.stage')}</th>
            <th scope="col" className="table__number">
              {t('answering.votes')}
            </th>
            <th scope="col">{t('answering.holder')}</th>
          </tr>
        </thead>
        <tbody>
          {ideas.map((idea) => (
            <Row key={idea.id} idea={idea} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ idea }: { idea: IdeaCard }) {
  const { t } = useTranslation();
  const holder = usePersonLabel(idea.holder);
  return (
    <tr>
      <th scope="row">
        <Link to={ideaPath(idea.id)}><Written text={idea.title} or={t('idea.untitled')} /></Link>
      </th>
      <td>
        <StageSince idea={idea} />
      </td>
      <td className="table__number figures">{idea.votes}</td>
      <td>
        {idea.holder && holder}
        {idea.until && idea.stage !== 'done' && (
          <>
            {' '}
            <span className="soft nowrap">{t('charge.untilShort', { day: shown(idea.until, 'shortDay') })}</span>
          </>
        )}
      </td>
    </tr>
  );
}
