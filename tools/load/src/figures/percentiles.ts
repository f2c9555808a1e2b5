/** The value below which so many of a hundred lie (nearest rank); NaN of nothing. */
export function percentile(values: readonly number[], of100: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((of100 / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** `12 / 40 / 95 ms` */
export function spread(values: readonly number[], unit: 'ms' | 's'): string {
  if (values.length === 0) return '–';
  const shown = (value: number): string => (unit === 'ms' ? value.toFixed(0) : value.toFixed(1));
  return `${[50, 95, 99].map((of100) => shown(percentile(values, of100))).join(' / ')} ${unit}`;
}

/** How many of these stretches of time went on at once at most. */
export function mostAtOnce(stretches: readonly { readonly from: Date; readonly to: Date }[]): number {
  const changes = stretches.flatMap(({ from, to }) => [[from.getTime(), 1], [to.getTime(), -1]] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  return changes.reduce((most, [, change]) => Math.max(most, (now += change)), 0);
}
