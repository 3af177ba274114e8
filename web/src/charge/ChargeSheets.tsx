import { useState } from 'react';
import { api } from '../api/client.ts';
import { TextArea } from '../design/Field.tsx';
import { Notice } from '../design/Notice.tsx';
import { ColleagueChooser } from '../directory/ColleagueChooser.tsx';
import { usePersonLabel } from '../directory/Person.tsx';
import type { Idea } from '../idea/ideas.ts';
import { daysAhead, endOf } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useAct } from './acts.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { DayField } from './DayField.tsx';
import { forWhom } from './forWhom.ts';
import { SheetForm } from './SheetForm.tsx';

export type SheetName = 'claim' | 'claimFor' | 'renew' | 'note' | 'help' | 'complete' | 'handover' | 'assign' | 'release';

interface SheetProps<T extends SheetName = SheetName> {
  name: T;
  idea: Idea;
  /** For whom a relay does it. */
  colleague?: string | undefined;
  onClose: () => void;
}

/** What is asked before something is done with a charge. */
export default function ChargeSheets({ name, ...rest }: SheetProps) {
  switch (name) {
    case 'claim':
    case 'renew':
      return <DaySheet name={name} {...rest} />;
    case 'claimFor':
      return <ClaimForSheet name={name} {...rest} />;
    case 'note':
    case 'help':
    case 'complete':
      return <WordsSheet name={name} {...rest} />;
    case 'handover':
    case 'assign':
      return <ColleagueSheet name={name} {...rest} />;
    case 'release':
      return <ReleaseSheet name={name} {...rest} />;
  }
}

const USUAL_DAYS = 30;

/** What is said when it is done: to whoever did it for themselves, or to a relay. */
function useDone(name: Exclude<SheetName, 'claimFor'>, colleague: string | undefined): string {
  const { t } = useTranslation();
  const agent = usePersonLabel(colleague);
  return colleague === undefined ? t(`charge.${name}Done`) : t('charge.behalfDone', { agent });
}

function Behalf({ colleague }: { colleague: string | undefined }) {
  const { t } = useTranslation();
  const agent = usePersonLabel(colleague);
  return colleague !== undefined && <Notice icon="relay">{t('charge.behalfNote', { agent })}</Notice>;
}

function DaySheet({ name, idea, colleague, onClose }: SheetProps<'claim' | 'renew'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, useDone(name, colleague));
  const [day, setDay] = useState(() => daysAhead(USUAL_DAYS));
  const params = { path: { id: idea.id }, header: forWhom(colleague) };
  const request = () => ({ params, body: { until: endOf(day) } });
  const send = () =>
    name === 'claim'
      ? api.PUT('/api/v1/ideas/{id}/charge', request())
      : api.POST('/api/v1/ideas/{id}/charge/renewal', request());
  return (
    <SheetForm title={t(`charge.${name}`)} confirm={t(`charge.${name}Send`)} act={act} onSend={send} onClose={onClose}>
      <Behalf colleague={colleague} />
      <p>{t(`charge.${name}Text`)}</p>
      <DayField label={t('charge.untilWhen')} value={day} onChange={setDay} />
    </SheetForm>
  );
}

function ClaimForSheet({ idea, onClose }: SheetProps<'claimFor'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, t('charge.claimForDone'));
  const [agent, setAgent] = useState('');
  const [day, setDay] = useState(() => daysAhead(USUAL_DAYS));
  const params = { path: { id: idea.id }, header: forWhom(agent) };
  const send = () => api.PUT('/api/v1/ideas/{id}/charge', { params, body: { until: endOf(day) } });
  return (
    <SheetForm title={t('charge.claimFor')} confirm={t('charge.claimForSend')} act={act} onSend={send} onClose={onClose}>
      <p>{t('charge.claimForText')}</p>
      <ColleagueChooser value={agent} onChange={setAgent} />
      <DayField label={t('charge.untilWhen')} value={day} onChange={setDay} />
    </SheetForm>
  );
}

const wordsPaths = {
  note: '/api/v1/ideas/{id}/charge/note',
  help: '/api/v1/ideas/{id}/charge/help',
  complete: '/api/v1/ideas/{id}/charge/completion',
} as const;

function WordsSheet({ name, idea, colleague, onClose }: SheetProps<'note' | 'help' | 'complete'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, useDone(name, colleague));
  const [text, setText] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const params = { path: { id: idea.id }, header: { 'Idempotency-Key': key, ...forWhom(colleague) } };
  const send = () => api.POST(wordsPaths[name], { params, body: { text } });
  return (
    <SheetForm title={t(`charge.${name}`)} confirm={t(`charge.${name}Send`)} act={act} onSend={send} onClose={onClose}>
      <Behalf colleague={colleague} />
      <TextArea
        label={t(`charge.${name}Label`)}
        hint={t(`charge.${name}Text`)}
        required
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </SheetForm>
  );
}

function ColleagueSheet({ name, idea, colleague, onClose }: SheetProps<'handover' | 'assign'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, useDone(name, colleague));
  const [agent, setAgent] = useState('');
  const [day, setDay] = useState(() => daysAhead(USUAL_DAYS));
  const path = { id: idea.id };
  const header = { 'If-Match': idea.etag };
  const send = () =>
    name === 'assign'
      ? api.POST('/api/v1/ideas/{id}/charge/assignment', { params: { path, header }, body: { agent, until: endOf(day) } })
      : api.POST('/api/v1/ideas/{id}/charge/handover', {
          params: { path, header: { ...header, ...forWhom(colleague) } },
          body: { agent },
        });
  return (
    <SheetForm title={t(`charge.${name}`)} confirm={t(`charge.${name}Send`)} act={act} onSend={send} onClose={onClose}>
      <Behalf colleague={colleague} />
      <p>{t(`charge.${name}Text`)}</p>
      <ColleagueChooser value={agent} onChange={setAgent} />
      {name === 'assign' && <DayField label={t('charge.untilWhen')} value={day} onChange={setDay} />}
    </SheetForm>
  );
}

function ReleaseSheet({ name, idea, colleague, onClose }: SheetProps<'release'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, useDone(name, colleague));
  const agent = usePersonLabel(colleague);
  const params = { path: { id: idea.id }, header: forWhom(colleague) };
  return (
    <ConfirmSheet
      title={t('charge.release')}
      text={colleague === undefined ? t('charge.releaseText') : t('charge.behalfNote', { agent })}
      confirm={t('charge.releaseSend')}
      act={act}
      onConfirm={() => api.POST('/api/v1/ideas/{id}/charge/release', { params })}
      onClose={onClose}
    />
  );
}
