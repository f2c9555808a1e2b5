import type { FlowNode } from '@pukar/ivr-core/domain';
import { Button, Field } from '@pukar/ui';
import { useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { menusText } from '../../menus-messages.js';
import { refusalWords } from '../words/refusal-words.js';
import { nameFrom } from '../words/way-words.js';
import { useEditing } from './editing.js';

const KINDS = Object.keys(menusText.kinds) as FlowNode['kind'][];

/** A new point of the call: its name, and what it does. */
export function AddNode({ onClose }: { readonly onClose: () => void }) {
  const { flow, edit, select } = useEditing();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<FlowNode['kind']>('menu');
  const [error, setError] = useState<string>();
  const add = () => {
    const id = nameFrom(name);
    const refusal = id === undefined ? { code: 'bad-name' as const } : edit({ do: 'add', id, kind, to: flow.human });
    if (refusal) return setError(refusalWords(refusal));
    onClose();
    select(id!);
  };
  return (
    <form className="add-node" aria-label={text.addTitle} onSubmit={(event) => { event.preventDefault(); add(); }}>
      <Field label={text.addName} hint={text.nameHint} error={error}>{(control) => <input {...control} className="input" autoFocus data-testid="add-name" maxLength={24} value={name} onChange={(event) => setName(event.target.value)} />}</Field>
      <Field label={text.addKind}>
        {(control) => <select {...control} className="input" data-testid="add-kind" value={kind} onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'menu')}>{KINDS.map((one) => <option key={one} value={one}>{menusText.kinds[one]}</option>)}</select>}
      </Field>
      <p className="quiet">{text.addHint}</p>
      <div className="menus__line"><Button kind="main" type="submit" data-testid="add-node">{text.addNow}</Button><Button onClick={onClose}>{text.cancel}</Button></div>
    </form>
  );
}
