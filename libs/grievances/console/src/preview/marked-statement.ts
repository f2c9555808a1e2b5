import type { ForwardPreview } from '@pukar/grievances-core/contracts';

type Redaction = ForwardPreview['redactions'][number];

/** A stretch of the statement: read by the department as it is, or taken out. */
export type Stretch = { readonly text: string; readonly start: number; readonly leftIn?: Redaction['kind'] } | { readonly kind: Redaction['kind']; readonly start: number; readonly hidden: string };

/**
 * The statement cut at its redactions, in order. Redactions that overlap make one stretch, named after the first; offsets
 * beyond the text (it was typed on since) are cut to it.
 */
export function markedStatement(statement: string, redactions: readonly Redaction[], leftIn: readonly Redaction[] = []): Stretch[] {
  return cutAtRedactions(statement, redactions).flatMap((stretch) => ('text' in stretch ? cutAtLeftIn(stretch, leftIn) : [stretch]));
}

function cutAtRedactions(statement: string, redactions: readonly Redaction[]): Stretch[] {
  const stretches: Stretch[] = [];
  let read = 0;
  for (const { kind, start, end } of [...redactions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(start, read);
    const to = Math.min(end, statement.length);
    if (to <= from) continue;
    if (from > read) stretches.push({ text: statement.slice(read, from), start: read });
    const last = stretches.at(-1);
    if (last && 'kind' in last && start < read) stretches.splice(-1, 1, { ...last, hidden: last.hidden + statement.slice(from, to) });
    else stretches.push({ kind, start: from, hidden: statement.slice(from, to) });
    read = to;
  }
  if (read < statement.length) stretches.push({ text: statement.slice(read), start: read });
  return stretches;
}

/** What was recognised and left in is a stretch of its own. */
function cutAtLeftIn({ text, start }: { readonly text: string; readonly start: number }, leftIn: readonly Redaction[]): Stretch[] {
  const cuts: Stretch[] = [];
  let read = 0;
  for (const left of [...leftIn].sort((a, b) => a.start - b.start)) {
    const [from, to] = [left.start - start, left.end - start];
    if (from < read || to > text.length) continue;
    if (from > read) cuts.push({ text: text.slice(read, from), start: start + read });
    cuts.push({ text: text.slice(from, to), start: left.start, leftIn: left.kind });
    read = to;
  }
  if (read < text.length) cuts.push({ text: text.slice(read), start: start + read });
  return cuts;
}
