import { CannotRun } from '../bench/cannot-run.js';
import type { Case } from './section.js';

/** How a case ended. `not run` is never counted as passed. */
export interface Outcome {
  readonly of: Case;
  readonly result: 'passed' | 'failed' | 'not run';
  readonly why?: string | undefined;
  readonly ms: number;
}

export interface RunSettings {
  /** How many cases at once. */
  readonly atOnce: number;
  /** How long one may take, in milliseconds. */
  readonly withinMs: number;
  readonly each: (outcome: Outcome) => void;
}

/** Runs every case, so many at once, and gives how each ended, in the order of the cases. */
export async function runCases(cases: readonly Case[], run: (one: Case) => Promise<void>, settings: RunSettings): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const left = cases.entries();
  const worker = async (): Promise<void> => {
    for (const [at, one] of left) {
      outcomes[at] = await runOne(one, run, settings.withinMs);
      settings.each(outcomes[at]);
    }
  };
  await Promise.all(Array.from({ length: settings.atOnce }, worker));
  return outcomes;
}

async function runOne(one: Case, run: (one: Case) => Promise<void>, withinMs: number): Promise<Outcome> {
  const began = Date.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not over within ${String(withinMs / 1000)} s`)), withinMs);
  });
  try {
    await Promise.race([run(one), late]);
    return { of: one, result: 'passed', ms: Date.now() - began };
  } catch (error) {
    const result = error instanceof CannotRun ? 'not run' : 'failed';
    return { of: one, result, why: error instanceof Error ? error.message : String(error), ms: Date.now() - began };
  } finally {
    clearTimeout(timer);
  }
}
