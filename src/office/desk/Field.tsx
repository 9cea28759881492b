import { cloneElement, type ReactElement, useId } from 'react';

interface Props {
  label: string;
  /** What may stand here, said before anything is typed. */
  hint?: string | undefined;
  /** What is wrong with it, in words. */
  mistake?: string | undefined;
  children: ReactElement<{ id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }>;
}

/** A labelled input with its hint, and with what is wrong beside it. */
export function Field({ label, hint, mistake, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {cloneElement(children, {
        id,
        ...(described !== '' && { 'aria-describedby': described }),
        'aria-invalid': mistake !== undefined,
      })}
      {mistake && (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  );
}
