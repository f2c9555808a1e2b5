/** The value below which so many of a hundred lie (nearest rank, of all values and not of classes of them); NaN of nothing. */
export function percentile(values: readonly number[] | Float64Array, of100: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil((of100 / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** The one in the middle; of an even number the mean of the two. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
