import { Combobox, Field } from '@pukar/ui';
import { useState } from 'react';
import { useDepartments } from './act-server.js';
import { type DepartmentChoice, findDepartments } from './departments.js';

interface DepartmentFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  /** The code that is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A department, found by typing; `t` and a few letters, and Enter. */
export function DepartmentField({ label, hint, error, value, onChange }: DepartmentFieldProps) {
  const departments = useDepartments() ?? [];
  const [typed, setTyped] = useState<string>();
  const query = typed ?? departments.find(({ code }) => code === value)?.name.en ?? '';
  const optionOf = ({ code, name }: DepartmentChoice) => ({ value: code, code, name: name.en, second: { text: name.hi, lang: 'hi-IN' } });
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Combobox control={control} query={query} testId="act-department" options={findDepartments(departments, query).map(optionOf)}
          onQuery={(words) => { setTyped(words); onChange(''); }} onChoose={({ value: code, name }) => { setTyped(name); onChange(code); }} />
      )}
    </Field>
  );
}
