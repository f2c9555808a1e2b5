import { withAsciiDigits } from '@pukar/kernel';
import { Field } from '@pukar/ui';
import { useState } from 'react';

interface TypedProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Gives what is wrong with it, or nothing where it was taken. */
  readonly onTyped: (typed: string) => string | null;
  readonly numeric?: boolean;
  readonly maxLength?: number;
  readonly testId?: string;
}

/** Something that is typed, and taken when one leaves it or presses Enter; a number in the digits of any script. What cannot be taken stays, with the reason. */
export function Typed({ label, hint, value, onTyped, numeric = false, maxLength = 120, testId }: TypedProps) {
  const [held, setHeld] = useState<{ readonly over: string; readonly typed: string; readonly error: string | null } | null>(null);
  // What was typed over an older value is forgotten when the value changes.
  const current = held?.over === value ? held : null;
  const take = () => {
    if (!current || current.typed === value) return setHeld(null);
    const error = onTyped(numeric ? withAsciiDigits(current.typed) : current.typed);
    setHeld(error === null ? null : { ...current, error });
  };
  return (
    <Field label={label} {...(hint !== undefined && { hint })} error={current?.error ?? undefined}>
      {(control) => (
        <input
          {...control} className="input" data-testid={testId} dir="auto" maxLength={maxLength} inputMode={numeric ? 'numeric' : undefined} value={current?.typed ?? value} onBlur={take}
          onChange={(event) => setHeld({ over: value, typed: event.target.value, error: null })}
          onKeyDown={(event) => { if (event.key === 'Enter') take(); else if (event.key === 'Escape' && current) { event.preventDefault(); setHeld(null); } }}
        />
      )}
    </Field>
  );
}
