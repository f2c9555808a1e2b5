import { type Flow, promptsOfNode, type TreeEntry } from '@pukar/ivr-core/domain';
import { portWords } from '../words/way-words.js';

/** What stands under nothing that is folded. */
export function visibleOf(tree: readonly TreeEntry[], folded: ReadonlySet<string>): readonly TreeEntry[] {
  const hidden = new Set<string>();
  return tree.filter(({ id, place }) => {
    const isHidden = 'under' in place && (hidden.has(place.under) || folded.has(place.under));
    if (isHidden) hidden.add(id);
    return !isHidden;
  });
}

/** Nodes by their name, what they look up, or the words that they say. */
export function searchTree(tree: readonly TreeEntry[], flow: Flow, wanted: string, wordsOf: (prompt: string) => string | undefined): readonly TreeEntry[] {
  const query = wanted.trim().toLocaleLowerCase();
  return tree.filter(({ id }) => {
    const node = flow.nodes[id]!;
    const said = promptsOfNode(node).map((prompt) => `${prompt} ${wordsOf(prompt) ?? ''}`);
    return `${id} ${'port' in node ? portWords(node.port) : ''} ${said.join(' ')}`.toLocaleLowerCase().includes(query);
  });
}
