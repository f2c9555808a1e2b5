import { createContext, use } from 'react';
import type { PolicyPage } from '@pukar/acd-core/contracts';
import { distributionText as text } from './distribution-messages.js';
import { usePolicyForm } from './policy-form.js';
import { type Path, valueAt } from './policy-paths.js';

const Choices = createContext<Pick<PolicyPage, 'departments' | 'topics'>>({ departments: [], topics: [] });
export const ChoicesProvider = Choices.Provider;

interface TicksAtProps {
  readonly at: Path;
  readonly label: string;
  readonly choices: readonly { readonly code: string; readonly name: string; readonly hint?: string }[];
}

/** Departments, each ticked or not. One that is chosen and is no more can be taken away. */
export function DepartmentsAt({ at, label }: Omit<TicksAtProps, 'choices'>) {
  const known = use(Choices).departments.map(({ code, name }) => ({ code, name: name.en, hint: name.hi }));
  const gone = useChosen(at).filter((code) => isDepartment(code) && known.every((one) => one.code !== code));
  return <TicksAt at={at} label={label} choices={[...known, ...gone.map((code) => ({ code, name: code }))]} />;
}

/** What callers chose: departments, and what the menus call it. */
export function TopicsAt({ at, departments, menus }: { readonly at: Path; readonly departments: string; readonly menus: string }) {
  const { topics } = use(Choices);
  const gone = useChosen(at).filter((code) => !isDepartment(code) && !topics.includes(code));
  return (
    <>
      <DepartmentsAt at={at} label={departments} />
      <TicksAt at={at} label={menus} choices={[...topics, ...gone].map((code) => ({ code, name: text.menuTopics[code] ?? code, ...(text.menuTopics[code] ? { hint: code } : {}) }))} />
    </>
  );
}

const useChosen = (at: Path) => valueAt(usePolicyForm().policy, at) as readonly string[];
/** Topics of the menus are written small. */
const isDepartment = (code: string): boolean => /^[A-Z]/.test(code);

function TicksAt({ at, label, choices }: TicksAtProps) {
  const { policy, set, faultAt } = usePolicyForm();
  const chosen = valueAt(policy, at) as readonly string[];
  const error = chosen.flatMap((code, nth) => (choices.some((choice) => choice.code === code) ? [faultAt([...at, nth])] : [])).find(Boolean) ?? faultAt(at);
  return (
    <fieldset className="policy__departments">
      <legend>{label}</legend>
      <div className="policy__ticks">
        {choices.map(({ code, name, hint }) => (
          <label className="choice" key={code} title={hint}>
            <input type="checkbox" checked={chosen.includes(code)} onChange={(event) => set(at, event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))} /> {name}
          </label>
        ))}
      </div>
      {error && <p className="field__error" role="alert">{error}</p>}
    </fieldset>
  );
}
