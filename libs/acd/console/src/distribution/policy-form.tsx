import type { FloorPolicy } from '@pukar/acd-core/domain';
import { Button, Field, NumberInput } from '@pukar/ui';
import { createContext, type ReactNode, use } from 'react';
import { type Path, valueAt, withValue } from './policy-paths.js';

interface PolicyForm {
  readonly policy: FloorPolicy;
  readonly change: (policy: FloorPolicy) => void;
  /** What is wrong at a path, in words. */
  readonly faultAt: (path: Path) => string | undefined;
}

const Form = createContext<PolicyForm | null>(null);
export const PolicyFormProvider = Form.Provider;

/** The policy that is being written, its faults, and how a field of it is set. */
export function usePolicyForm() {
  const form = use(Form);
  if (!form) throw new Error('a field of the policy stands outside of its form');
  return { ...form, set: (path: Path, value: unknown) => form.change(withValue(form.policy, path, value)) };
}

interface AtProps {
  readonly at: Path;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A whole number with its unit. */
export function NumberAt({ at, label, unit, hint, min = 0 }: AtProps & { readonly unit?: string; readonly min?: number }) {
  const { policy, set, faultAt } = usePolicyForm();
  return (
    <Field label={label} hint={hint} error={faultAt(at)}>
      {(control) => (
        <span className="policy__number">
          <NumberInput {...control} className="input figures" min={min} data-testid={at.join('.')} value={Number(valueAt(policy, at) ?? 0)} onNumber={(value) => set(at, value)} />
          {unit && <span className="quiet">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

export function TextAt({ at, label, hint, lang }: AtProps & { readonly lang?: string }) {
  const { policy, set, faultAt } = usePolicyForm();
  return (
    <Field label={label} hint={hint} error={faultAt(at)}>
      {(control) => <input {...control} className="input" lang={lang} data-testid={at.join('.')} maxLength={60} value={String(valueAt(policy, at) ?? '')} onChange={(event) => set(at, event.target.value)} />}
    </Field>
  );
}

interface ChoiceAtProps extends AtProps {
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** How a value is written in the list, and read from it; as it is unless told. */
  readonly write?: (value: unknown) => string;
  readonly read?: (written: string) => unknown;
}

export function ChoiceAt({ at, label, hint, options, write = String, read = (written) => written }: ChoiceAtProps) {
  const { policy, set, faultAt } = usePolicyForm();
  return (
    <Field label={label} hint={hint} error={faultAt(at)}>
      {(control) => (
        <select {...control} className="input" data-testid={at.join('.')} value={write(valueAt(policy, at))} onChange={(event) => set(at, read(event.target.value))}>
          {options.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}

/** A list of which entries can be added and taken away. */
export function ListAt<Entry>({ at, entries, add, remove, fresh, canRemove = () => true, children }: {
  readonly at: Path; readonly entries: readonly Entry[]; readonly add: string; readonly remove: string; readonly fresh: () => Entry; readonly canRemove?: (nth: number) => boolean; readonly children: (nth: number) => ReactNode;
}) {
  const { set, faultAt } = usePolicyForm();
  return (
    <div className="policy__list">
      {entries.map((_entry, nth) => (
        <div className="policy__entry" key={nth}>
          {children(nth)}
          {faultAt([...at, nth]) && <p className="field__error" role="alert">{faultAt([...at, nth])}</p>}
          {canRemove(nth) && <Button kind="bare" data-testid={`remove-${[...at, nth].join('.')}`} onClick={() => set(at, entries.toSpliced(nth, 1))}>{remove}</Button>}
        </div>
      ))}
      <div><Button data-testid={`add-${at.join('.')}`} onClick={() => set(at, [...entries, fresh()])}>{add}</Button></div>
    </div>
  );
}
