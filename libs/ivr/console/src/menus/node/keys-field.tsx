import type { Choice, CollectNode, FlowEdit, MenuNode } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { refusalWords } from '../words/refusal-words.js';
import { KeyRow } from './key-row.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** Those that hold only sometimes are not counted here: the check knows which hold at once. */
const MOST = 5;

/** The keys of a menu, or those pressed alone where digits are taken: where each leads, and those that are the same everywhere. */
export function KeysField({ id, node }: { readonly id: string; readonly node: MenuNode | CollectNode }) {
  const { flow, edit } = useEditing();
  const [trouble, setTrouble] = useState<string | null>(null);
  const choices = Object.entries(node.choices ?? {});
  const used = choices.map(([key]) => key);
  const next = KEYS.find((key) => !used.includes(key));
  const isFull = choices.filter(([, { when }]) => !when).length >= MOST || next === undefined;

  const make = (...edits: readonly FlowEdit[]): string | null => {
    const refusal = edit(...edits);
    setTrouble(refusal && refusalWords(refusal));
    return refusal && refusalWords(refusal);
  };
  const setKey = (key: string, choice: Choice | null) => make({ do: 'key', id, key, choice });

  return (
    <section className="form__part" aria-label={text.keys} data-testid="keys">
      <h3>{text.keys}</h3>
      {choices.length === 0 && <p className="quiet">{text.noKeys}</p>}
      <ol className="keys">
        {choices.map(([key, choice], at) => (
          <KeyRow
            key={key} keyName={key} choice={choice} free={[key, ...KEYS.filter((one) => !used.includes(one))].sort()} above={used[at - 1]} below={used[at + 1]}
            onChange={(changed) => setKey(key, changed)} onSwap={(other) => make({ do: 'swap-keys', id, key, other })} onKey={(other) => make({ do: 'key', id, key: other, choice }, { do: 'key', id, key, choice: null })}
          />
        ))}
      </ol>
      {trouble && <p className="field__error" role="alert">{trouble}</p>}
      <div className="menus__line">
        <Button kind="bare" data-testid="add-key" disabled={isFull} onClick={() => next && setKey(next, { to: flow.human })}>+ {text.addKey}</Button>
        <span className="quiet">{isFull ? text.mostKeys : text.keysSaid}</span>
      </div>
      <p className="quiet keys__fixed">{text.fixedKeys} {(['repeat', 'human', 'back', 'language'] as const).map((what) => <span key={what}><kbd className="kbd">{flow.keys[what]}</kbd> {text.fixed[what]}</span>)}</p>
    </section>
  );
}
