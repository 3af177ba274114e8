import { useState } from 'react';
import { api } from '../api/client.ts';
import { TextArea } from '../design/Field.tsx';
import { ColleagueChooser } from '../directory/ColleagueChooser.tsx';
import type { Idea } from '../idea/ideas.ts';
import { daysAhead, endOf } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { useAct } from './acts.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { DayField } from './DayField.tsx';
import { SheetForm } from './SheetForm.tsx';

export type SheetName = 'claim' | 'renew' | 'note' | 'help' | 'complete' | 'handover' | 'assign' | 'release';

interface SheetProps<T extends SheetName = SheetName> {
  name: T;
  idea: Idea;
  onClose: () => void;
}

/** What is asked before something is done with a charge. */
export default function ChargeSheets({ name, ...rest }: SheetProps) {
  switch (name) {
    case 'claim':
    case 'renew':
      return <DaySheet name={name} {...rest} />;
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

function DaySheet({ name, idea, onClose }: SheetProps<'claim' | 'renew'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, t(`charge.${name}Done`));
  const [day, setDay] = useState(() => daysAhead(USUAL_DAYS));
  const request = () => ({ params: { path: { id: idea.id } }, body: { until: endOf(day) } });
  const send = () =>
    name === 'claim'
      ? api.PUT('/api/v1/ideas/{id}/charge', request())
      : api.POST('/api/v1/ideas/{id}/charge/renewal', request());
  return (
    <SheetForm title={t(`charge.${name}`)} confirm={t(`charge.${name}Send`)} act={act} onSend={send} onClose={onClose}>
      <p>{t(`charge.${name}Text`)}</p>
      <DayField label={t('charge.untilWhen')} value={day} onChange={setDay} />
    </SheetForm>
  );
}

const wordsPaths = {
  note: '/api/v1/ideas/{id}/charge/note',
  help: '/api/v1/ideas/{id}/charge/help',
  complete: '/api/v1/ideas/{id}/charge/completion',
} as const;

function WordsSheet({ name, idea, onClose }: SheetProps<'note' | 'help' | 'complete'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, t(`charge.${name}Done`));
  const [text, setText] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const params = { path: { id: idea.id }, header: { 'Idempotency-Key': key } };
  const send = () => api.POST(wordsPaths[name], { params, body: { text } });
  return (
    <SheetForm title={t(`charge.${name}`)} confirm={t(`charge.${name}Send`)} act={act} onSend={send} onClose={onClose}>
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

function ColleagueSheet({ name, idea, onClose }: SheetProps<'handover' | 'assign'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, t(`charge.${name}Done`));
  const [agent, setAgent] = useState('');
  const [day, setDay] = useState(() => daysAhead(USUAL_DAYS));
  const params = { path: { id: idea.id }, header: { 'If-Match': idea.etag } };
  const send = () =>
    name === 'assign'
      ? api.POST('/api/v1/ideas/{id}/charge/assignment', { params, body: { agent, until: endOf(day) } })
      : api.POST('/api/v1/ideas/{id}/charge/handover', { params, body: { agent } });
  return (
    <SheetForm title={t(`charge.${name}`)} confirm={t(`charge.${name}Send`)} act={act} onSend={send} onClose={onClose}>
      <p>{t(`charge.${name}Text`)}</p>
      <ColleagueChooser value={agent} onChange={setAgent} />
      {name === 'assign' && <DayField label={t('charge.untilWhen')} value={day} onChange={setDay} />}
    </SheetForm>
  );
}

function ReleaseSheet({ idea, onClose }: SheetProps<'release'>) {
  const { t } = useTranslation();
  const act = useAct(idea.id, t('charge.releaseDone'));
  return (
    <ConfirmSheet
      title={t('charge.release')}
      text={t('charge.releaseText')}
      confirm={t('charge.releaseSend')}
      act={act}
      onConfirm={() => api.POST('/api/v1/ideas/{id}/charge/release', { params: { path: { id: idea.id } } })}
      onClose={onClose}
    />
  );
}
