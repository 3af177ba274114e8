import './answering.css';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Written } from '../design/Written.tsx';
import { usePersonLabel } from '../directory/Person.tsx';
import type { Idea } from '../idea/ideas.ts';
import { shown } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { lazySheet } from '../shell/lazySheet.tsx';

const AnswerSheet = lazySheet(() => import('./AnswerSheet.tsx'));

/** The reasoned answer that every idea is owed; whoever may give it gives it here. */
export function AnswerPanel({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const mayAnswer = useHas('manager', 'director');
  const [open, setOpen] = useState(false);
  const owed = idea.answer === undefined && idea.withdrawnAt === undefined;

  return (
    <section className="card panel stack" aria-labelledby="answer">
      <h2 id="answer" className="aside-title">
        {t('answer.title')}
      </h2>
      {idea.answer ? <Given answer={idea.answer} /> : <p className="soft">{owed ? t('answer.owed') : t('answer.notOwed')}</p>}
      {owed && mayAnswer && (
        <Button icon="answer" onClick={() => setOpen(true)}>
          {t('answer.give')}
        </Button>
      )}
      {open && <AnswerSheet idea={idea} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Given({ answer }: { answer: NonNullable<Idea['answer']> }) {
  const { t } = useTranslation();
  const by = usePersonLabel(answer.by);
  const accepted = answer.verdict === 'ACCEPTED';
  return (
    <>
      <p className={`tag ${accepted ? 'tag--good' : ''} answer__verdict`}>
        <Icon name={accepted ? 'check' : 'close'} />
        {t(`answer.verdicts.${answer.verdict}`)}
      </p>
      <p className="answer__reason"><Written text={answer.reason} or={t('idea.erased')} /></p>
      <p className="small soft">{t('answer.by', { agent: by, day: shown(answer.at) })}</p>
    </>
  );
}
