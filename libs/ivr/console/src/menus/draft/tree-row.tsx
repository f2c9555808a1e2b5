import { promptsOfNode, type TreeEntry } from '@pukar/ivr-core/domain';
import { type CSSProperties } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { menusText } from '../../menus-messages.js';
import { portWords, rootWords, shortWay } from '../words/way-words.js';
import { useEditing } from './editing.js';

const MOST_STEPS = 9;

interface TreeRowProps {
  readonly entry: TreeEntry;
  readonly isSelected: boolean;
  readonly isFocusable: boolean;
  readonly isFolded: boolean;
  readonly faultCount: number;
  readonly onFold: (isFolded: boolean) => void;
}

/** One point of the call: the key that leads to it, its name, what it is, the first that it says, and its faults. */
export function TreeRow({ entry: { id, depth, place, hasMore }, isSelected, isFocusable, isFolded, faultCount, onFold }: TreeRowProps) {
  const { flow, prompts, language, select } = useEditing();
  const node = flow.nodes[id]!;
  const [first] = promptsOfNode(node);
  const words = first ? prompts.wordsOf(first) : undefined;
  return (
    <li
      className="tree__row" role="treeitem" aria-level={Math.min(depth, MOST_STEPS) + 1} aria-selected={isSelected} aria-expanded={hasMore ? !isFolded : undefined} tabIndex={isFocusable ? 0 : -1}
      data-node={id} data-testid={`tree-${id}`} style={{ '--depth': Math.min(depth, MOST_STEPS) } as CSSProperties} onClick={() => select(id)}
    >
      <span className="tree__fold" aria-hidden="true" onClick={(event) => { if (hasMore) { event.stopPropagation(); onFold(!isFolded); } }}>{hasMore ? (isFolded ? '▸' : '▾') : ''}</span>
      {'root' in place ? <span className="tree__root">{rootWords(place.root)}</span> : <span className={'key' in place.by ? 'tree__key' : 'tree__way'}>{shortWay(place.by)}</span>}
      <strong>{id}</strong> <span className="tree__kind">{menusText.kinds[node.kind]}</span>
      {faultCount > 0 && <span className="tree__fault" data-testid={`tree-fault-${id}`}>▲ <span className="unseen">{text.faultCount(faultCount)}</span>{faultCount > 1 && <span aria-hidden="true">{faultCount}</span>}</span>}
      <span className="tree__words" lang={words === undefined ? undefined : language} dir="auto">{words ?? ('port' in node ? portWords(node.port) : '')}</span>
    </li>
  );
}
