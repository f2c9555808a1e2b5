import type { Chance } from '@pukar/callbacks-simulation/chance';
import type { DeskClient } from '@pukar/floor-proofs/desk-client';
import type { ChaosHelpline } from '../frame/chaos-helpline.js';
import { empty, fill } from '../frame/small-disk.js';

/** What a fault may touch. */
export interface Struck {
  readonly helpline: ChaosHelpline;
  readonly desks: readonly DeskClient[];
  readonly chance: Chance;
  /** The small disk under PostgreSQL, where there is one. */
  readonly disk: string | undefined;
}

type Fault = (struck: Struck) => void | Promise<void>;

/** Shorter and longer than a lease. */
const AWAY_MS = [400, 3_000, 16_000];
const STEPS_MS = [1_500, 8_000, 31_000, 120_000];
const oneOf = <T>(chance: Chance, all: readonly T[]): T => all[chance.upTo(all.length)]!;

/** Everything that may happen to a helpline. What lasts lasts until it is healed. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'api killed': ({ helpline }) => helpline.signal('api', 'SIGKILL'),
  'worker killed': ({ helpline }) => helpline.signal('worker', 'SIGKILL'),
  'department killed': ({ helpline }) => helpline.signal('department', 'SIGKILL'),
  'api restarted': ({ helpline }) => helpline.signal('api', 'SIGTERM'),
  'worker restarted': ({ helpline }) => helpline.signal('worker', 'SIGTERM'),
  'PostgreSQL killed': ({ helpline }) => helpline.postgres.kill(),
  'Redis killed': async ({ helpline }) => { await helpline.redis?.kill(); await helpline.redis?.start(); },
  'Redis killed, its file lost': ({ helpline }) => helpline.redis?.kill({ losesFile: true }),
  'everything killed': async ({ helpline }) => {
    for (const name of ['api', 'worker', 'department'] as const) helpline.signal(name, 'SIGKILL');
    await Promise.all([helpline.postgres.kill(), helpline.redis?.kill({ losesFile: true })]);
  },
  'api stopped': ({ helpline }) => helpline.signal('api', 'SIGSTOP'),
  'worker stopped': ({ helpline }) => helpline.signal('worker', 'SIGSTOP'),
  'PostgreSQL stopped': ({ helpline }) => helpline.postgres.freeze(),
  'Redis stopped': ({ helpline }) => helpline.redis?.freeze(),
  'database slow': ({ helpline, chance }) => helpline.links.postgres.delays(100 + chance.upTo(900)),
  'database connections dropped': ({ helpline }) => helpline.links.postgres.drops(),
  'database half-open': ({ helpline }) => helpline.links.postgres.goesHalfOpen(),
  'database refuses': ({ helpline }) => helpline.links.postgres.refuses(),
  'Redis slow': ({ helpline, chance }) => helpline.links.redis?.delays(100 + chance.upTo(900)),
  'Redis connections dropped': ({ helpline }) => helpline.links.redis?.drops(),
  'Redis half-open': ({ helpline }) => helpline.links.redis?.goesHalfOpen(),
  'disk full': ({ disk }) => { if (disk) fill(disk); },
  'callbacks lost': ({ helpline, chance }) => { helpline.carrier.delivers = ({ asks }) => (!asks && chance.isOneIn(2) ? [] : [0]); },
  'callbacks late and out of order': ({ helpline, chance }) => { helpline.carrier.delivers = ({ asks }) => (asks ? [0] : [chance.upTo(3_000)]); },
  'callbacks twice': ({ helpline, chance }) => { helpline.carrier.delivers = ({ asks }) => (asks ? [0] : [0, chance.upTo(1_500)]); },
  'browsers vanish': ({ desks, chance, helpline: { exchange } }) => {
    for (const desk of chance.shuffled(desks).slice(0, Math.ceil(desks.length / 4))) {
      desk.dies(oneOf(chance, AWAY_MS));
      for (const line of exchange.agentLines) if (line.to === `client:${desk.agentId}`) exchange.hangsUp(line);
    }
  },
  'clock stepped': ({ helpline, chance }) => helpline.stepsClock(oneOf(chance, STEPS_MS)),
};

export function heal({ helpline, disk }: Struck): Promise<void> {
  if (disk) empty(disk);
  helpline.carrier.delivers = () => [0];
  return helpline.heals();
}
