import type { MeasuredRow } from './measure-row.js';
import type { Bar } from './row.js';

/** How a bar came out: `kept` is short of the bar, and not behind what it was before. */
export type Verdict = 'reached' | 'kept' | 'short' | 'not judged';

const holds = ({ value, is }: Bar, limit: number): boolean => (is === 'at least' ? value >= limit : value <= limit);

export function verdictOf(bar: Bar, { isJudged }: Pick<MeasuredRow, 'isJudged'>): Verdict {
  if (!isJudged) return 'not judged';
  if (holds(bar, bar.asked)) return 'reached';
  return bar.kept !== undefined && holds(bar, bar.kept) ? 'kept' : 'short';
}

/** Whether nothing is to be mended: in the short form a figure may lag behind its bar by what is known, and a busy machine is nobody's fault. */
export const isGood = (rows: readonly MeasuredRow[], isShort: boolean): boolean => rows.every((row) => row.wrong.length === 0
  && row.bars.every((bar) => { const verdict = verdictOf(bar, row); return verdict === 'reached' || (isShort && verdict !== 'short'); }));

const shown = (value: number, unit: Bar['unit']): string => `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;

export function tableOf(rows: readonly MeasuredRow[]): string {
  const lines = rows.flatMap((row) => row.bars.map((bar) => [row.name, bar.label, shown(bar.value, bar.unit), `${bar.is} ${shown(bar.asked, bar.unit)}`, verdictOf(bar, row)]));
  const all = [['row', 'what', 'measured', 'bar', ''], ...lines];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}
