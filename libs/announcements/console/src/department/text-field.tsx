import { Field, langOfText } from '@pukar/ui';

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly rows: number;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}

/** A text that citizens get, with how much room is left. */
export function TextField({ label, hint, error, value, rows, testId, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <textarea {...control} className="input" data-testid={testId} rows={rows} value={value} lang={langOfText(value)} dir="auto" onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))} />}
    </Field>
  );
}
