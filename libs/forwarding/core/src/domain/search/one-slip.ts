/** Whether two words are one slip apart: a letter too many, too few, another one, or two of them the other way round. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let to = 0;
  while (to < a.length - from && to < b.length - from && a[a.length - 1 - to] === b[b.length - 1 - to]) to += 1;
  const [x, y] = [a.slice(from, a.length - to), b.slice(from, b.length - to)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}

/** Every sound that a key is made of. */
const SOUNDS = [...'abcdfgijklmnprstuv'];

/** Every key that is one slip away from this one. */
export function oneSlipFrom(key: string): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at <= key.length; at += 1) {
    const [before, after] = [key.slice(0, at), key.slice(at)];
    for (const sound of SOUNDS) {
      found.add(before + sound + after);
      if (after) found.add(before + sound + after.slice(1));
    }
    if (after) found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1]! + after[0]! + after.slice(2));
  }
  found.delete(key);
  found.delete('');
  return [...found];
}
