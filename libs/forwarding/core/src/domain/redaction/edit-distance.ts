/** Whether two words differ by at most one letter: one more, one less, another, or two that changed places. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  return left.length + right.length <= 1 || (left.length === 1 && right.length === 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
