import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';
import { useTranslation } from '../language/useTranslation.ts';
import { Icon } from './Icon.tsx';

interface Described {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  /** It must not be left empty, and its label says so. */
  required?: boolean | undefined;
}

interface FieldProps extends Described {
  count?: ReactNode;
  /** The control, given what ties it to its label, hint and fault. */
  children: (ties: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
}

export function Field({ label, hint, fault, required, count, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
        {required && <span className="field__needed"> {t('field.needed')}</span>}
      </label>
      {hint && (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      {count}
      {fault && (
        <span className="field__fault" id={`${id}-fault`} role="alert">
          <Icon name="warning" />
          {fault}
        </span>
      )}
    </div>
  );
}

export function TextField({ label, hint, fault, ...rest }: Described & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} fault={fault} required={rest.required}>
      {(ties) => <input className="input" {...rest} {...ties} />}
    </Field>
  );
}

type TextAreaProps = Described & TextareaHTMLAttributes<HTMLTextAreaElement> & { maxLength: number };

/** Says how much room is left once it becomes scarce. */
export function TextArea({ label, hint, fault, ...rest }: TextAreaProps) {
  const { t } = useTranslation();
  const left = rest.maxLength - String(rest.value ?? '').length;
  const count =
    left < rest.maxLength / 5 ? (
      <span className="field__count figures" aria-live="polite">
        {t('field.left', { count: left })}
      </span>
    ) : undefined;
  return (
    <Field label={label} hint={hint} fault={fault} required={rest.required} count={count}>
      {(ties) => <textarea className="input" rows={4} {...rest} {...ties} />}
    </Field>
  );
}
