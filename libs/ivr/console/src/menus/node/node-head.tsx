import { wayTo } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { useRef, useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { menusText } from '../../menus-messages.js';
import { leadersOf, useEditing } from '../draft/editing.js';
import { FaultLines } from '../draft/fault-lines.js';
import { refusalWords } from '../words/refusal-words.js';
import { leaderWords, nameFrom, rootWords, stepWords } from '../words/way-words.js';
import { Typed } from './typed.js';

/** What a node is, how one comes there and from where; its name, a copy of it, and its end. */
export function NodeHead({ id }: { readonly id: string }) {
  const { flow, tree, faults, edit, select } = useEditing();
  const [asking, setAsking] = useState<'rename' | 'copy' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const way = wayTo(tree, id);
  const root = way[0]?.place;
  const leaders = leadersOf(flow, id);

  const name = (typed: string): string | null => {
    const as = nameFrom(typed);
    const refusal = as === undefined ? { code: 'bad-name' as const } : edit({ do: asking ?? 'rename', id, as });
    if (refusal) return refusalWords(refusal);
    setAsking(null);
    select(as!);
    return null;
  };
  const remove = () => {
    const refusal = edit({ do: 'remove', id });
    setTrouble(refusal && refusalWords(refusal));
    if (!refusal) select(leaders[0]?.from ?? null);
  };
  return (
    <header className="form__head">
      <nav className="form__way" aria-label={text.comesFrom}>
        {root && 'root' in root && <span className="quiet">{rootWords(root.root)}</span>}
        {way.slice(0, -1).map((step) => <span key={step.id}><Button kind="bare" onClick={() => select(step.id)}>{stepWords(step)}</Button> →</span>)}
        {way.slice(-1).map((step) => <strong key={step.id}>{stepWords(step)}</strong>)}
      </nav>
      <div className="menus__line">
        <h2 ref={head} tabIndex={-1} data-testid="node-name">{id} <span className="quiet">{menusText.kinds[flow.nodes[id]!.kind]}</span></h2>
        <Button kind="bare" data-testid="rename" aria-expanded={asking === 'rename'} onClick={() => setAsking(asking === 'rename' ? null : 'rename')}>{text.rename}</Button>
        <Button kind="bare" aria-expanded={asking === 'copy'} onClick={() => setAsking(asking === 'copy' ? null : 'copy')}>{text.copy}</Button>
        <Button kind="bare" data-testid="remove-node" onClick={remove}>{text.remove}</Button>
      </div>
      {asking && <Typed key={asking} label={asking === 'copy' ? text.copyAs : text.name} hint={text.nameHint} maxLength={24} testId="new-name" value={asking === 'copy' ? '' : id} onTyped={name} />}
      {trouble && <p className="field__error" role="alert" data-testid="node-trouble">{trouble}</p>}
      <FaultLines faults={faults.filter(({ node }) => node === id)} />
      <details>
        <summary>{leaders.length === 0 ? text.nothingLeads : text.leadsHere(leaders.length)}</summary>
        <ul className="form__leaders">{leaders.map((one) => <li key={leaderWords(one)}><Button kind="bare" onClick={() => select(one.from)}>{leaderWords(one)}</Button></li>)}</ul>
      </details>
    </header>
  );
}
