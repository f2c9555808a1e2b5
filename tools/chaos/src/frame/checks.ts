/** What was seen beside its bar. */
export interface Check {
  readonly what: string;
  readonly seen: number;
  /** At most, unless `atLeast`. */
  readonly bar: number;
  readonly atLeast?: true;
  readonly unit?: string;
  /** What came out as it must not, where that can be said. */
  readonly why?: readonly string[];
}

const MOST_SHOWN = 6;
export const isKept = ({ seen, bar, atLeast }: Check): boolean => (atLeast ? seen >= bar : seen <= bar);

const inWords = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0));

/** Prints a table; gives how many are short of their bars. */
export function printChecks(checks: readonly Check[], say: (line: string) => void): number {
  say('| what | seen | bar | |\n| --- | ---: | ---: | --- |');
  for (const check of checks) say(`| ${check.what} | ${inWords(check.seen)}${check.unit ? ` ${check.unit}` : ''} | ${check.atLeast ? '≥' : '≤'} ${inWords(check.bar)} | ${isKept(check) ? '' : 'SHORT OF IT'} |`);
  const short = checks.filter((check) => !isKept(check));
  for (const { what, why = [] } of short) for (const sentence of why.slice(0, MOST_SHOWN)) say(`  ${what}: ${sentence}`);
  return short.length;
}
