import { appendFileSync } from 'node:fs';
import type { Outcome } from './run-cases.js';

/** Adds the counts to the file that the whole test command sums up, where one is named. */
export function writeCounts(environment: Readonly<Record<string, string | undefined>>, outcomes: readonly Outcome[]): void {
  const file = environment['PUKAR_TEST_COUNTS'];
  if (file === undefined) return;
  const count = (result: Outcome['result']): number => outcomes.filter((outcome) => outcome.result === result).length;
  appendFileSync(file, `${JSON.stringify({ passed: count('passed'), failed: count('failed'), skipped: count('not run') })}\n`);
}
