import { isNodeName } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { useId } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { menusText } from '../../menus-messages.js';
import { useEditing } from '../draft/editing.js';

const NONE = '';

interface NodeChoiceProps {
  /** What leads there, as it is shown. */
  readonly label: string;
  readonly to: string | null;
  readonly onChoose: (to: string) => void;
  /** The way may be left away: chosen, it is. */
  readonly onNone?: (() => void) | undefined;
  /** What stands for no node, where `to` is null. */
  readonly none?: string;
  readonly hideLabel?: boolean;
  readonly testId?: string;
}

/** A way and the node that it leads to, chosen from all; one goes there by a button. */
export function NodeChoice({ label, to, onChoose, onNone, none = text.noWay, hideLabel = false, testId }: NodeChoiceProps) {
  const { flow, tree, select } = useEditing();
  const id = useId();
  const isKnown = to !== null && Object.hasOwn(flow.nodes, to);
  return (
    <div className="way">
      <label className={hideLabel ? 'unseen' : 'way__label'} htmlFor={id}>{label}</label>
      <select id={id} className="input" data-testid={testId} aria-invalid={to !== null && !isKnown ? true : undefined} value={to ?? NONE} onChange={({ target: { value } }) => { if (isNodeName(value)) onChoose(value); else onNone?.(); }}>
        {(to === null || onNone) && <option value={NONE}>{none}</option>}
        {to !== null && !isKnown && <option value={to}>{to}: {text.unknownNode}</option>}
        {tree.map((entry) => <option key={entry.id} value={entry.id}>{entry.id} · {menusText.kinds[flow.nodes[entry.id]!.kind]}</option>)}
      </select>
      {isKnown && <Button kind="bare" aria-label={`${text.open}: ${to}`} title={text.open} onClick={() => select(to)}>→</Button>}
    </div>
  );
}
