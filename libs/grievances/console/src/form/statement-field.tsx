import { langOfText } from '@pukar/ui';
import { useLayoutEffect, useRef } from 'react';
import { complaintText as text } from '../complaint-messages.js';

const LONGEST = 4_000;

interface StatementFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter goes on to what is still to be asked; Shift+Enter begins a line. */
  readonly onWalk: () => void;
  readonly error?: string | undefined;
}

/** What the citizen says, in their own words and script. The cursor stays where it is when the server masks a number in it. */
export function StatementField({ value, onChange, onWalk, error }: StatementFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<readonly [number, number]>([0, 0]);
  const remember = () => {
    if (box.current) cursor.current = [box.current.selectionStart, box.current.selectionEnd];
  };
  useLayoutEffect(() => {
    if (document.activeElement === box.current) box.current?.setSelectionRange(...cursor.current);
  }, [value]);

  return (
    <div className="form-row form-row--statement">
      <label className="form-row__label" htmlFor="statement">{text.statement}</label>
      <div className="form-row__control">
        <textarea
          ref={box}
          id="statement"
          data-testid="statement"
          className="input"
          rows={4}
          maxLength={LONGEST}
          lang={langOfText(value)}
          dir="auto"
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby="statement-error"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onWalk();
          }}
          onSelect={remember}
          onChange={(event) => { remember(); onChange(event.target.value); }}
        />
        <p className="form-row__note" id="statement-error">{error && <span className="field__error">{error}</span>}</p>
      </div>
    </div>
  );
}
