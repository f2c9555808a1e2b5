import { type TreeEntry, wayTo } from '@pukar/ivr-core/domain';
import { Field } from '@pukar/ui';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from './editing.js';
import { searchTree, visibleOf } from './search-tree.js';
import { TreeRow } from './tree-row.js';

/** The outline of the flow: each point of the call under what leads there, found by name or words, walked by arrows. */
export function TreeList({ selected }: { readonly selected: string | null }) {
  const { flow, tree, prompts, faults, select } = useEditing();
  const [wanted, setWanted] = useState('');
  const [kept, setFolded] = useState<ReadonlySet<string>>(new Set([flow.start]));
  // Where one looks is never folded away.
  const way = useMemo(() => (selected === null ? [] : wayTo(tree, selected).slice(0, -1).map(({ id }) => id)), [tree, selected]);
  const folded = useMemo(() => new Set([...kept].filter((id) => !way.includes(id))), [kept, way]);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => (wanted.trim() === '' ? visibleOf(tree, folded) : searchTree(tree, flow, wanted, prompts.wordsOf)), [tree, flow, wanted, folded, prompts]);
  const fold = (id: string, isFolded: boolean) => setFolded((before) => (isFolded ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id))));
  useEffect(() => { if (list.current) showRow(list.current, selected); }, [selected]);
  const ids: readonly (string | null)[] = [null, ...shown.map(({ id }) => id)];

  const goTo = (id: string | null | undefined) => {
    if (id === undefined) return;
    select(id);
    list.current?.querySelector<HTMLElement>(`[data-node="${id ?? ''}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const at = ids.indexOf(selected);
    const entry = shown.find(({ id }) => id === selected);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(ids[Math.min(at + 1, ids.length - 1)]), ArrowUp: () => goTo(ids[Math.max(at - 1, 0)]), Home: () => goTo(ids[0]), End: () => goTo(ids.at(-1)),
      ArrowRight: () => { if (entry) fold(entry.id, false); }, ArrowLeft: () => { if (entry?.hasMore && !folded.has(entry.id)) fold(entry.id, true); else if (entry && 'under' in entry.place) goTo(entry.place.under); },
    };
    const move = event.ctrlKey || event.altKey || event.metaKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const countOf = (entry: TreeEntry) => new Set(faults.filter(({ node }) => node === entry.id).map(({ code }) => code)).size;
  // Something can always be come to by Tab, also where what is selected is not shown.
  const focusable = ids.includes(selected) ? selected : null;
  return (
    <>
      <Field label={text.search} hint={text.searchHint}>{(control) => <input {...control} className="input" type="search" dir="auto" data-testid="tree-search" value={wanted} onChange={(event) => setWanted(event.target.value)} />}</Field>
      {wanted.trim() !== '' && shown.length === 0 && <p className="quiet" role="status">{text.nothingFound}</p>}
      <ul className="tree" role="tree" aria-label={text.outline} ref={list} data-testid="tree" onKeyDown={press}>
        <li className="tree__row" role="treeitem" aria-level={1} aria-selected={selected === null} tabIndex={focusable === null ? 0 : -1} data-node="" data-testid="tree-whole" onClick={() => select(null)}><strong>{text.whole}</strong> <span className="tree__words">{text.wholeHint}</span></li>
        {shown.map((entry) => (
          <TreeRow
            key={entry.id} entry={entry} isSelected={entry.id === selected} isFocusable={entry.id === focusable} isFolded={folded.has(entry.id) && wanted.trim() === ''} faultCount={countOf(entry)}
            onFold={(isFolded) => { if (isFolded && way.includes(entry.id)) select(entry.id); fold(entry.id, isFolded); }}
          />
        ))}
      </ul>
    </>
  );
}

/** Brings a row into view within the outline; the page stays where it is. */
function showRow(list: HTMLElement, id: string | null): void {
  const row = list.querySelector<HTMLElement>(`[data-node="${id ?? ''}"]`);
  if (!row) return;
  const end = row.offsetTop + row.offsetHeight - list.clientHeight;
  list.scrollTop = Math.min(row.offsetTop, Math.max(list.scrollTop, end));
}
