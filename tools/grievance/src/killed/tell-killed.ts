import { FORWARDED_COMMANDS } from '@pukar/forwarding-core/domain';
import type { KilledFound } from './run-killed.js';

const MOST_SHOWN = 60;
/** From so many histories on, everything that can be asked must have been done. */
const ENOUGH_FOR_ALL = 100;
const WAYS = [...FORWARDED_COMMANDS, 'register', 'answer-clarification', 'rate-bad', 'rate-good', 'reopen', 'withdraw', 'report-pressure', 'merge'];
const VICTIMS = ['worker', 'department', 'api', 'door', 'postgres', 'everything'];

const figure = (count: number): string => count.toLocaleString('en-US');

/** Says what came of histories in which processes were killed; gives the sentence of the figure, and the faults. */
export function tellKilled(found: KilledFound): { readonly told: string; readonly faults: readonly string[] } {
  const isEnough = found.histories >= ENOUGH_FOR_ALL;
  const missing = [...WAYS.filter((way) => !found.done.has(way)).map((way) => `${way} was never done`), ...VICTIMS.filter((victim) => !found.kills.has(victim)).map((victim) => `${victim} was never killed`), ...(found.climbs === 0 ? ['nothing climbed'] : [])];
  const faults = [...found.faults, ...(isEnough ? missing : [])];
  for (const way of WAYS) console.log(`  done: ${way.padEnd(30)} ${figure(found.done.get(way) ?? 0).padStart(9)}`);
  for (const [code, count] of [...found.refused].sort(([, one], [, other]) => other - one)) console.log(`  refused: ${code.padEnd(27)} ${figure(count).padStart(9)}`);
  for (const [victim, count] of found.kills) console.log(`  killed: ${victim.padEnd(28)} ${figure(count).padStart(9)}`);
  for (const fault of faults.slice(0, MOST_SHOWN)) console.log(`  wrong: ${fault}`);
  const kills = [...found.kills.values()].reduce((sum, count) => sum + count, 0);
  const told = `${figure(found.histories)} with ${figure(kills)} deaths of processes, ${figure(found.confirmed)} things confirmed of ${figure(found.asked)} asked (${figure(found.unknown)} never answered), ${figure(found.turns)} turns of offices, ${figure(found.climbs)} climbs, ${figure(found.messages)} messages`;
  return { told, faults };
}
