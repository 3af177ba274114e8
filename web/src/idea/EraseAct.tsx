import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas, useSession } from '../session/useSession.ts';
import { lazySheet } from '../shell/lazySheet.tsx';
import { erasable } from './erasable.ts';
import type { Idea } from './ideas.ts';

const EraseSheet = lazySheet(() => import('./EraseSheet.tsx'));

/** For whoever wrote a text, and for stewards. */
export function EraseAct({ idea }: { idea: Idea }) {
  const { t } = useTranslation();
  const fields = erasable(idea, useSession().agentId, useHas('steward'));
  const [open, setOpen] = useState(false);
  return (
    fields.length > 0 && (
      <>
        <Button kind="quiet" icon="trash" onClick={() => setOpen(true)}>
          {t('idea.erase')}
        </Button>
        {open && <EraseSheet idea={idea} fields={fields} onClose={() => setOpen(false)} />}
      </>
    )
  );
}
