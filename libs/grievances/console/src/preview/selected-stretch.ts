import type { Stretch } from '@pukar/grievances-core/domain';

/** What is selected of the statement: in its field, or in what the department will read; undefined where nothing is. */
export function selectedStretch(reads: HTMLElement | null): Stretch | undefined {
  const field = document.getElementById('statement');
  if (field instanceof HTMLTextAreaElement && document.activeElement === field) return orNothing({ start: field.selectionStart, end: field.selectionEnd });
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !reads || !selection.anchorNode || !selection.focusNode) return undefined;
  const [a, b] = [offsetAt(reads, selection.anchorNode, selection.anchorOffset), offsetAt(reads, selection.focusNode, selection.focusOffset)];
  return a === undefined || b === undefined ? undefined : orNothing({ start: Math.min(a, b), end: Math.max(a, b) });
}

const orNothing = (stretch: Stretch): Stretch | undefined => (stretch.end > stretch.start ? stretch : undefined);

/** The place in the statement: each stretch on screen says where it begins, whatever pieces it is shown in. */
function offsetAt(reads: HTMLElement, node: Node, offset: number): number | undefined {
  const stretch = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (!stretch || !reads.contains(stretch)) return undefined;
  const start = Number(stretch.dataset['start']);
  if (stretch.dataset['kind'] !== undefined) return start;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return start + before.toString().length;
}
