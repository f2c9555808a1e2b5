import type { BranchNode, FlowEdit } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { refusalWords } from '../words/refusal-words.js';
import { ConditionsField } from './conditions-field.js';
import { NodeChoice } from './node-choice.js';

/** The cases of a decision, in the order in which they are looked at. */
export function CasesField({ id, node }: { readonly id: string; readonly node: BranchNode }) {
  const { edit } = useEditing();
  const make = (change: FlowEdit): string | null => {
    const refusal = edit(change);
    return refusal && refusalWords(refusal);
  };
  return (
    <>
      <p className="quiet">{text.cases}</p>
      <ol className="keys">
        {node.cases.map((one, nth) => (
          <li key={nth} className="key">
            <div className="key__line">
              <NodeChoice label={text.case(nth + 1)} to={one.to} testId={`case-${nth}`} onChoose={(to) => make({ do: 'case', id, nth, case: { ...one, to } })} />
              <Button kind="bare" aria-label={`${text.up}: ${text.case(nth + 1)}`} disabled={nth === 0} onClick={() => make({ do: 'swap-cases', id, nth, other: nth - 1 })}>↑</Button>
              <Button kind="bare" aria-label={`${text.down}: ${text.case(nth + 1)}`} disabled={nth === node.cases.length - 1} onClick={() => make({ do: 'swap-cases', id, nth, other: nth + 1 })}>↓</Button>
              <Button kind="bare" aria-label={`${text.removePart}: ${text.case(nth + 1)}`} disabled={node.cases.length === 1} onClick={() => make({ do: 'case', id, nth, case: null })} title={text.removePart}>✕</Button>
            </div>
            <ConditionsField when={one.when} onChange={(when) => make({ do: 'case', id, nth, case: { ...one, when } })} />
          </li>
        ))}
      </ol>
      <div className="menus__line"><Button kind="bare" onClick={() => make({ do: 'case', id, nth: node.cases.length, case: node.cases.at(-1)! })}>+ {text.addCase}</Button></div>
    </>
  );
}
