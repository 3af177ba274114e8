import { Icon } from '../design/Icon.tsx';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import type { Idea } from './ideas.ts';

interface Step {
  name: 'proposed' | 'supported' | 'answered' | 'in-charge' | 'done';
  made: boolean;
  at?: string | undefined;
}

/** The way of an idea, and how far this one has come. */
export function Path({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const steps = stepsOf(idea);
  return (
    <ol className="path">
      {steps.map((step) => (
        <li key={step.name} className={step.made ? 'path__step path__step--made' : 'path__step'}>
          <span className="path__sign">{step.made && <Icon name={refused(idea, step) ? 'close' : 'check'} />}</span>
          <span className="path__name">
            {refused(idea, step) ? t('stage.declined') : t(`stage.${step.name}`)}
            <span className="unseen">{step.made ? t('path.made') : t('path.ahead')}</span>
          </span>
          {step.at && (
            <time className="path__at" dateTime={step.at}>
              {shown(step.at, 'shortDay')}
            </time>
          )}
        </li>
      ))}
    </ol>
  );
}

function refused(idea: Idea, step: Step) {
  return step.name === 'answered' && idea.answer?.verdict === 'DECLINED';
}

function stepsOf({ proposedAt, votes, answer, charge }: Idea): Step[] {
  const done = charge?.completedAt !== undefined;
  return [
    { name: 'proposed', made: true, at: proposedAt },
    { name: 'supported', made: votes > 0 },
    { name: 'answered', made: answer !== undefined, at: answer?.at },
    { name: 'in-charge', made: charge?.holder !== undefined || done, at: charge?.since },
    { name: 'done', made: done, at: charge?.completedAt },
  ];
}
