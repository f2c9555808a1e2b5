import { printChecks } from '../frame/checks.js';
import { Floor } from '../frame/floor.js';
import { rolling, type RollingFound } from './rolling.js';

/** Both of each kind restarted under load, so many times; gives what was seen, and how much of it is short. */
export async function rollingAlone(given: { readonly seed: number; readonly agents: number; readonly times: number; readonly callsPerSecond: number }, say: (line: string) => void): Promise<RollingFound & { readonly short: number }> {
  const floor = await Floor.start({ ...given, processes: 2 }, say);
  try {
    const found = await rolling(floor, { times: given.times, callsPerSecond: given.callsPerSecond }, say);
    return { ...found, short: printChecks(found.checks, say) };
  } finally {
    await floor.stop();
  }
}
