import { createContext, use } from 'react';
import type { PolicyPage } from '@pukar/acd-core/contracts';
import { usePolicyForm } from './policy-form.js';
import { type Path, valueAt } from './policy-paths.js';

const Departments = createContext<PolicyPage['departments']>([]);
export const DepartmentsProvider = Departments.Provider;

/** Departments, each ticked or not. */
export function DepartmentsAt({ at, label }: { readonly at: Path; readonly label: string }) {
  const { policy, set, faultAt } = usePolicyForm();
  const chosen = valueAt(policy, at) as readonly string[];
  const error = chosen.map((_code, nth) => faultAt([...at, nth])).find(Boolean) ?? faultAt(at);
  return (
    <fieldset className="policy__departments">
      <legend>{label}</legend>
      <div className="policy__ticks">
        {use(Departments).map(({ code, name }) => (
          <label className="choice" key={code} title={name.hi}>
            <input type="checkbox" checked={chosen.includes(code)} onChange={(event) => set(at, event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))} /> {name.en}
          </label>
        ))}
      </div>
      {error && <p className="field__error" role="alert">{error}</p>}
    </fieldset>
  );
}
