/** What was found; it names the mark that is left in its place. `personal` is what an agent marked by hand. */
export type RedactionKind = 'phone' | 'aadhaar' | 'pan' | 'voter' | 'vehicle' | 'document' | 'email' | 'account' | 'record' | 'ticket' | 'name' | 'address' | 'personal';

/** A part of a statement that does not go to a department; offsets in the original, in UTF-16 units. */
export interface Redaction {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
}

const STRONGEST_FIRST: readonly RedactionKind[] = ['aadhaar', 'ticket', 'email', 'pan', 'document', 'voter', 'vehicle', 'record', 'account', 'phone', 'address', 'name', 'personal'];

/** Sorted and without overlaps: what overlaps becomes one, of the stronger kind. */
export function mergeSpans(spans: readonly Redaction[]): Redaction[] {
  const merged: Redaction[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) merged.push({ kind: span.kind, start: span.start, end: span.end });
    else merged[merged.length - 1] = { kind: stronger(last.kind, span.kind), start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

const stronger = (a: RedactionKind, b: RedactionKind): RedactionKind => (STRONGEST_FIRST.indexOf(a) <= STRONGEST_FIRST.indexOf(b) ? a : b);
