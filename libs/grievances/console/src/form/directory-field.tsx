import { Combobox, type ComboboxOption } from '@pukar/ui';
import { useState } from 'react';

interface DirectoryFieldProps {
  readonly id: string;
  readonly label: string;
  readonly testId: string;
  readonly placeholder: string;
  readonly chosen: ComboboxOption | null;
  readonly find: (query: string) => readonly ComboboxOption[];
  /** What is offered before anything is typed. */
  readonly offered?: readonly ComboboxOption[];
  /** Enter takes the first that is offered; without it, only a digit or an arrow takes any. */
  readonly takesFirst?: boolean;
  readonly onChoose: (value: string | null) => void;
  /** Enter or a digit chose, or Enter had nothing to choose: on to the next field. */
  readonly onWalk?: () => void;
  readonly note?: React.ReactNode;
  readonly error?: string | undefined;
}

const NONE: readonly never[] = [];

/** A type-ahead over a list of the directory. What was chosen stays until something else is chosen or the box is emptied. */
export function DirectoryField({ id, label, testId, placeholder, chosen, find, offered = NONE, takesFirst = false, onChoose, onWalk, note, error }: DirectoryFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null && typed.trim() === '') onChoose(null);
    setTyped(null);
  };
  const isEmpty = typed === null ? chosen === null : typed.trim() === '';
  return (
    <div className="form-row" onBlur={leave}>
      <label className="form-row__label" htmlFor={id}>{label}</label>
      <div className="form-row__control">
        <Combobox
          control={{ id, 'aria-describedby': `${id}-note`, 'aria-invalid': error ? true : undefined }}
          testId={testId}
          placeholder={placeholder}
          query={typed ?? chosen?.name ?? ''}
          onQuery={setTyped}
          options={typed !== null && typed.trim() !== '' ? find(typed) : isEmpty ? offered : []}
          suggest={takesFirst ? 'first' : 'none'}
          byDigit
          onChoose={(option, goesOn) => { setTyped(null); onChoose(option.value); if (goesOn) onWalk?.(); }}
          onEnter={onWalk}
        />
        <p className="form-row__note" id={`${id}-note`}>
          {error ? <span className="field__error">{error}</span> : note}
        </p>
      </div>
    </div>
  );
}
