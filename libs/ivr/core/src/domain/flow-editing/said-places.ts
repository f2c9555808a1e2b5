import type { FlowNode, FlowPart } from '../flow.js';

/** Where in a node something is said: at once, as help, when digits were wrong or are read back, or before keys are asked for again. */
export type SaidPlace = { readonly at: 'say' | 'wrongLength' | 'readBack' } | { readonly at: 'help'; readonly nth: number } | { readonly at: 'again'; readonly answer: string };

/** One name for each place. */
export const nameOfPlace = (place: SaidPlace): string => (place.at === 'help' ? `help ${place.nth}` : place.at === 'again' ? `again ${place.answer}` : place.at);

/** Every place of a node where something is said, in the order in which callers meet them. */
export function saidPlaces(node: FlowNode): readonly (readonly [SaidPlace, readonly FlowPart[]])[] {
  if (!('say' in node)) return [];
  const again = 'branches' in node ? Object.entries(node.branches) : [];
  return [
    [{ at: 'say' }, node.say],
    ...('helps' in node ? node.helps.map((parts, nth) => [{ at: 'help', nth }, parts] as const) : []),
    ...(node.kind === 'collect' ? [[{ at: 'wrongLength' }, node.wrongLength] as const] : []),
    ...(node.kind === 'collect' && node.readBack ? [[{ at: 'readBack' }, node.readBack] as const] : []),
    ...again.flatMap(([answer, branch]) => ('again' in branch ? [[{ at: 'again', answer }, branch.again] as const] : [])),
  ];
}

/** Whether a node of this kind may say nothing at once: one that ends the call may, and so may a list. */
export const maySayNothing = ({ kind }: FlowNode): boolean => kind === 'choose' || kind === 'leave' || kind === 'hangup';
