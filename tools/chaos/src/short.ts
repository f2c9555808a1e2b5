import { type Check, isKept, printChecks } from './frame/checks.js';
import { consolesBack } from './recovery/consoles.js';
import { jobsRunAgain } from './recovery/jobs.js';
import { floorOverLink } from './recovery/main.js';
import { rolling, type RollingFound } from './rolling/rolling.js';
import { type RoundsResult, roundsOn } from './rounds/main.js';

const [SEED, AGENTS, ROUNDS] = [7, 30, 4];
/** A restart shows whether anything is lost, not what two cores can carry while a process loads on one of them: that is for the long form. */
const CALLS_PER_SECOND = { rolling: 1.5, rounds: 10 };
/** No round begins later than this after the start: the whole must be over in 130 s on two cores. */
const ROUNDS_BEGIN_WITHIN_MS = 85_000;

/** For CI: one helpline, two of each. One rolling restart, consoles that lose their line, a job of a killed worker, and a few rounds, with a fixed seed. */
export async function short(say: (line: string) => void): Promise<RollingFound & { readonly rounds: RoundsResult; readonly passed: boolean }> {
  const began = performance.now();
  say(`The short form; seed ${SEED}`);
  const { floor, link } = await floorOverLink({ agents: AGENTS, seed: SEED, processes: 2, disk: true }, say);
  try {
    const recovered = [...(await jobsRunAgain(1)), ...(await onceMoreIfShort(() => consolesBack(floor, link, true, say)))];
    const rolled = await rolling(floor, { times: 1, isShort: true, callsPerSecond: CALLS_PER_SECOND.rolling }, say);
    const checks = [...recovered, ...rolled.checks];
    const isShortOf = printChecks(checks, say);
    const rounds = await roundsOn(floor, { rounds: ROUNDS, callsPerSecond: CALLS_PER_SECOND.rounds, minutes: Math.max(1, ROUNDS_BEGIN_WITHIN_MS - (performance.now() - began)) / 60_000 }, say);
    return { checks, evidence: rolled.evidence, rounds, passed: isShortOf === 0 && rounds.passed };
  } finally {
    await link.close();
    await floor.stop();
  }
}

/** What is measured in seconds is measured once more where it is short: the machine may have been busy just then. */
async function onceMoreIfShort(measure: () => Promise<Check[]>): Promise<Check[]> {
  const checks = await measure();
  return checks.every(isKept) ? checks : measure();
}
