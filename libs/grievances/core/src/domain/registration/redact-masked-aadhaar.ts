/** A text with parts taken out; offsets are of the text as given, in UTF-16 units. */
export interface RedactedText<Kind extends string> {
  readonly text: string;
  readonly redactions: readonly { readonly kind: Kind; readonly start: number; readonly end: number }[];
}

/** How an Aadhaar number looks once it was masked for saving. */
const MASKED_AADHAAR = /XXXX XXXX \d{4}/g;
const MARK = '[Aadhaar number]';

/**
 * Redacts a text that was saved: what masking left of an Aadhaar number goes no further than the call centre either.
 * Everything around it is redacted by `redact`, so that a draft reads the same before and after it was saved.
 */
export function redactMaskedAadhaar<Kind extends string>(text: string, redact: (part: string) => RedactedText<Kind>): RedactedText<Kind | 'aadhaar'> {
  const redactions: { kind: Kind | 'aadhaar'; start: number; end: number }[] = [];
  let redacted = '';
  let from = 0;
  const take = (until: number) => {
    const part = redact(text.slice(from, until));
    redacted += part.text;
    redactions.push(...part.redactions.map(({ kind, start, end }) => ({ kind, start: start + from, end: end + from })));
  };
  for (const { index, 0: masked } of text.matchAll(MASKED_AADHAAR)) {
    take(index);
    redacted += MARK;
    from = index + masked.length;
    redactions.push({ kind: 'aadhaar', start: index, end: from });
  }
  take(text.length);
  return { text: redacted, redactions };
}
