/** A part of a sound, both ends included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What a `Range` header asks of so many bytes (RFC 9110, section 14): `whole` for what is no range, or several; `none` for one that has nothing in it. */
export function byteRange(header: string | undefined, length: number): ByteRange | 'whole' | 'none' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole';
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (first !== '' && last !== '' && Number(last) < from) return 'whole';
  return from > to || from >= length ? 'none' : { from, to };
}
