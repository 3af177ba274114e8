import type { Act } from './acts.ts';
import { SheetForm } from './SheetForm.tsx';

interface ConfirmProps {
  title: string;
  text: string;
  confirm: string;
  act: Act;
  danger?: boolean;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

export function ConfirmSheet({ text, onConfirm, ...rest }: ConfirmProps) {
  return (
    <SheetForm {...rest} onSend={onConfirm}>
      <p>{text}</p>
    </SheetForm>
  );
}
