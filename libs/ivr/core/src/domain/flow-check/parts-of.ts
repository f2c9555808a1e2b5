import type { FlowNode, FlowPart } from '../flow.js';

/** What a node may say, by the moment at which it does. */
export interface SaidAt {
  readonly parts: readonly FlowPart[];
  /** While digits are read back. */
  readonly isReadBack?: boolean;
}

/** Everything that a node may say. The prompts of a list's entries are filled by the list. */
export function saidBy(node: FlowNode): readonly SaidAt[] {
  if (!('say' in node)) return [];
  const again = 'branches' in node ? Object.values(node.branches).flatMap((branch) => ('again' in branch ? [{ parts: branch.again }] : [])) : [];
  return [
    { parts: node.say },
    ...('helps' in node ? node.helps.map((parts) => ({ parts })) : []),
    ...(node.kind === 'collect' ? [{ parts: node.wrongLength }] : []),
    ...(node.kind === 'collect' && node.readBack ? [{ parts: node.readBack, isReadBack: true }] : []),
    ...again,
  ];
}

/** The same in one list. */
export const partsOf = (node: FlowNode): readonly FlowPart[] => saidBy(node).flatMap(({ parts }) => parts);
