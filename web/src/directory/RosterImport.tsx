import { useState, type ChangeEvent } from 'react';
import { Refusal } from '../charge/SheetForm.tsx';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { Notice } from '../design/Notice.tsx';
import { number } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { badLinesOf, MOST_BYTES, useRoster, type BadRoster, type Report } from './roster.ts';

/** A file, what it would change, and only then the change itself. */
export function RosterImport() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [again, setAgain] = useState(0);
  const roster = useRoster();
  const tooLarge = file !== null && file.size > MOST_BYTES;
  const bad = badLinesOf(roster.error);

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null;
    setFile(chosen);
    roster.reset();
    if (chosen && chosen.size <= MOST_BYTES) {
      roster.mutate({ file: chosen, preview: true });
    }
  };
  const startAnew = () => {
    setFile(null);
    setAgain(again + 1);
    roster.reset();
  };

  return (
    <section className="card panel stack" aria-labelledby="import">
      <h2 id="import">{t('directory.import')}</h2>
      <Field label={t('directory.file')} hint={t('directory.fileHint')} fault={tooLarge ? t('directory.tooLarge') : undefined}>
        {(ties) => <input key={again} className="input" type="file" accept=".csv,text/csv" onChange={choose} {...ties} />}
      </Field>
      <div role="status" className="stack">
        {roster.isPending && <AtWork preview={roster.variables.preview} />}
        {roster.data && <Changes report={roster.data} />}
      </div>
      {bad ? <BadLines bad={bad} /> : <Refusal error={roster.error} />}
      {file && roster.data?.preview && (
        <div className="row">
          <Button kind="primary" icon="check" onClick={() => roster.mutate({ file, preview: false })}>
            {t('directory.apply')}
          </Button>
          <Button onClick={startAnew}>{t('directory.otherFile')}</Button>
        </div>
      )}
    </section>
  );
}

function AtWork({ preview }: { preview: boolean }) {
  const { t } = useTranslation();
  const what = preview ? t('directory.reading') : t('directory.applying');
  return (
    <div className="stack stack--tight">
      <p>{what}</p>
      <progress className="progress" aria-label={what} />
    </div>
  );
}

function Changes({ report }: { report: Report }) {
  const { t } = useTranslation();
  const changes = Object.entries(report.changes);
  const title = report.preview
    ? t('directory.wouldChange', { count: report.lines, lines: number(report.lines) })
    : t('directory.changed', { count: report.lines, lines: number(report.lines) });
  return (
    <Notice kind={report.preview ? 'plain' : 'good'} title={title}>
      {changes.length === 0 ? (
        <p>{t('directory.nothingChanges')}</p>
      ) : (
        <ul>
          {changes.map(([kind, count]) => (
            <li key={kind} className="figures">
              {t(`directory.changes.${kind}`, { count, defaultValue: `${kind} : ${count}` })}
            </li>
          ))}
        </ul>
      )}
      {report.steps.length > 0 && <Steps steps={report.steps} />}
    </Notice>
  );
}

function Steps({ steps }: { steps: Report['steps'] }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('directory.lineByLine')}</summary>
      <ol className="roster-lines small figures">
        {steps.map((step, index) => (
          <li key={index}>{t('directory.line', { line: step.line, what: t(`directory.kinds.${step.change}`, { defaultValue: step.change }) })}</li>
        ))}
      </ol>
    </details>
  );
}

function BadLines({ bad }: { bad: BadRoster }) {
  const { t } = useTranslation();
  return (
    <Notice kind="bad" alert title={bad.title}>
      <p>{t('directory.faults', { count: bad.count })}</p>
      <ol className="roster-lines small figures">
        {bad.lines.map((fault, index) => (
          <li key={index}>{t('directory.fault', { line: fault.line, column: fault.column, detail: fault.detail })}</li>
        ))}
      </ol>
    </Notice>
  );
}
