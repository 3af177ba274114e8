import { Icon, type IconName } from '../design/Icon.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import type { IdeaCard } from './ideas.ts';

const looks: Record<IdeaCard['stage'], { icon: IconName; colour: string }> = {
  proposed: { icon: 'idea', colour: '' },
  supported: { icon: 'up', colour: '' },
  answered: { icon: 'answer', colour: 'tag--accent' },
  'in-charge': { icon: 'hand', colour: 'tag--accent' },
  done: { icon: 'check', colour: 'tag--good' },
  withdrawn: { icon: 'undo', colour: '' },
};

/** Where an idea has got to and, once it is answered or done, since which day. */
export function StageSince({ idea }: { idea: IdeaCard }) {
  const at = idea.stage === 'done' ? idea.doneAt : idea.stage === 'answered' ? idea.answeredAt : undefined;
  return (
    <>
      <StageTag stage={idea.stage} verdict={idea.verdict} />
      {at && (
        <>
          {' '}
          <time className="soft nowrap" dateTime={at}>
            {shown(at, 'shortDay')}
          </time>
        </>
      )}
    </>
  );
}

/** Where an idea has got to, in a word. */
export function StageTag({ stage, verdict }: { stage: IdeaCard['stage']; verdict?: IdeaCard['verdict'] | undefined }) {
  const { t } = useTranslation();
  if (verdict === 'DECLINED') {
    return (
      <span className="tag">
        <Icon name="close" />
        {t('stage.declined')}
      </span>
    );
  }
  const { icon, colour } = looks[stage];
  return (
    <span className={`tag ${colour}`}>
      <Icon name={icon} />
      {t(`stage.${stage}`)}
    </span>
  );
}
