import { type Check, printChecks } from '../frame/checks.js';
import { Floor } from '../frame/floor.js';
import { overload, surge } from './surge.js';

/** A surge and an overload, each so many seconds; then the books. */
export async function surgeAlone(given: { readonly seed: number; readonly agents: number; readonly seconds: number }, say: (line: string) => void): Promise<{ readonly checks: readonly Check[]; readonly short: number }> {
  const floor = await Floor.start({ ...given, registersOneIn: 1_000_000 }, say);
  try {
    const checks = [...(await surge(floor, given.seconds, say)), ...(await overload(floor, given.seconds, say))];
    const { wrong } = await floor.quiet();
    checks.push({ what: 'wrong in the books afterwards', seen: wrong.length, bar: 0, why: wrong });
    return { checks, short: printChecks(checks, say) };
  } finally {
    await floor.stop();
  }
}
