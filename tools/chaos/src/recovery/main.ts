import { type Check, printChecks } from '../frame/checks.js';
import { FaultyLink } from '../frame/faulty-link.js';
import { Floor, type FloorWanted } from '../frame/floor.js';
import { consolesBack } from './consoles.js';
import { effectsOnce, jobsRunAgain } from './jobs.js';

/** A floor whose consoles reach the api over a link that can fail. */
export async function floorOverLink(wanted: FloorWanted, say: (line: string) => void): Promise<{ readonly floor: Floor; readonly link: FaultyLink }> {
  let link: FaultyLink | undefined;
  const floor = await Floor.start({ ...wanted, consolesAt: async ({ api }) => {
    link = await FaultyLink.open(() => Number(new URL(api).port));
    return `http://127.0.0.1:${link.listensAt}`;
  } }, say);
  return { floor, link: link! };
}

/** All recoveries, each beside its bar; gives them, and how many are short. */
export async function recoveryAlone(given: { readonly seed: number; readonly agents: number }, say: (line: string) => void): Promise<{ readonly checks: readonly Check[]; readonly short: number }> {
  const jobs = await jobsRunAgain(3);
  const { floor, link } = await floorOverLink({ ...given, processes: 2, registersOneIn: 1 }, say);
  try {
    const checks = [...jobs, ...(await consolesBack(floor, link, false, say)), ...(await effectsOnce(floor, 6))];
    return { checks, short: printChecks(checks, say) };
  } finally {
    await link.close();
    await floor.stop();
  }
}
