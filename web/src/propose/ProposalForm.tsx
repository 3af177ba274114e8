import { useId, useRef, useState, type FormEvent } from 'react';
import { timeOf, useCampaigns } from '../campaign/campaigns.ts';
import { Button } from '../design/Button.tsx';
import { Field, TextArea, TextField } from '../design/Field.tsx';
import { Notice } from '../design/Notice.tsx';
import { ColleagueChooser } from '../directory/ColleagueChooser.tsx';
import { useCategories } from '../idea/ideas.ts';
import { useNarrow } from '../design/useNarrow.ts';
import { useTranslation } from '../language/useTranslation.ts';
import type { Writing } from './useWriting.ts';

const steps = ['irritant', 'proposal', 'effect'] as const;

/** Three questions: one after the other on a phone, all at once where there is room. */
export function ProposalForm({ writing }: { writing: Writing }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const last = !narrow || step === steps.length - 1;
  const colleague = writing.draft.onBehalfOf;
  const nobody = colleague === '';
  const titleFault = tried && writing.draft.title.trim() === '' ? t('propose.titleNeeded') : undefined;

  const go = (to: number) => {
    setStep(to);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.input')?.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nobody) {
      setTried(true);
      go(0);
    } else if (!last) {
      go(step + 1);
    } else if (writing.draft.title.trim() === '') {
      setTried(true);
      form.current?.querySelector<HTMLElement>('[name=title]')?.focus();
    } else {
      writing.send();
    }
  };

  const shows = (name: (typeof steps)[number]) => !narrow || steps[step] === name;
  return (
    <form className="card panel stack propose" onSubmit={submit} ref={form} noValidate>
      {narrow && <Steps step={step} />}
      {colleague !== undefined && shows('irritant') && (
        <ColleagueChooser
          value={colleague}
          fault={tried && nobody ? t('relay.colleagueNeeded') : undefined}
          onChange={(onBehalfOf) => writing.write({ onBehalfOf })}
        />
      )}
      {shows('irritant') && <Irritant writing={writing} />}
      {shows('proposal') && <Proposal writing={writing} titleFault={titleFault} />}
      {shows('effect') && <Effect writing={writing} />}
      {writing.fault && (
        <Notice kind="bad" alert title={writing.fault.message}>
          {writing.fault.detail && <p>{writing.fault.detail}</p>}
        </Notice>
      )}
      <div className="propose__end">
        {narrow && step > 0 && (
          <Button icon="back" onClick={() => go(step - 1)}>
            {t('propose.back')}
          </Button>
        )}
        <Button type="submit" kind="primary" busy={writing.isSending}>
          {last ? (writing.isSending ? t('propose.sending') : t('propose.send')) : t('propose.next')}
        </Button>
      </div>
      <p className="small soft">{t('propose.keptHere')}</p>
    </form>
  );
}

function Steps({ step }: { step: number }) {
  const { t } = useTranslation();
  return (
    <div className="stack stack--tight">
      <p className="small soft" role="status">
        {t('propose.step', { step: step + 1, count: steps.length })}
      </p>
      <div className="bar" aria-hidden="true">
        <div className="bar__done" style={{ width: `${(100 * (step + 1)) / steps.length}%` }} />
      </div>
    </div>
  );
}

function Irritant({ writing: { draft, write } }: { writing: Writing }) {
  const { t } = useTranslation();
  return (
    <TextArea
      label={t('propose.irritant')}
      hint={t('propose.irritantHint')}
      maxLength={5000}
      value={draft.irritant}
      onChange={(event) => write({ irritant: event.target.value })}
    />
  );
}

function Proposal({ writing: { draft, write }, titleFault }: { writing: Writing; titleFault: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        label={t('propose.proposal')}
        hint={t('propose.proposalHint')}
        maxLength={5000}
        value={draft.proposal}
        onChange={(event) => write({ proposal: event.target.value })}
      />
      <TextField
        label={t('propose.ideaTitle')}
        hint={t('propose.ideaTitleHint')}
        name="title"
        maxLength={200}
        autoComplete="off"
        required
        fault={titleFault}
        value={draft.title}
        onChange={(event) => write({ title: event.target.value })}
      />
    </>
  );
}

function Effect({ writing: { draft, write } }: { writing: Writing }) {
  const { t } = useTranslation();
  const themes = useId();
  const categories = useCategories();
  const campaigns = useCampaigns().data?.filter((campaign) => timeOf(campaign) === 'open') ?? [];
  return (
    <>
      <TextArea
        label={t('propose.effect')}
        hint={t('propose.effectHint')}
        maxLength={5000}
        rows={3}
        value={draft.expectedEffect}
        onChange={(event) => write({ expectedEffect: event.target.value })}
      />
      <TextField
        label={t('propose.category')}
        hint={t('propose.categoryHint')}
        maxLength={60}
        list={themes}
        value={draft.category}
        onChange={(event) => write({ category: event.target.value })}
      />
      <datalist id={themes}>
        {categories.map((category) => (
          <option key={category} value={category} lang="fr" />
        ))}
      </datalist>
      {campaigns.length > 1 && (
        <Field label={t('propose.campaign')}>
          {(ties) => (
            <select className="input" {...ties} value={draft.campaign} onChange={(event) => write({ campaign: event.target.value })}>
              {campaigns.map((campaign) => (
                <option key={campaign.slug} value={campaign.slug} lang="fr">
                  {campaign.title ?? campaign.slug}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
