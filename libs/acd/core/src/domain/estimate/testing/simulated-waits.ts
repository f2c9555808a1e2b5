import { estimateWait } from '../estimate-wait.js';

interface Day {
  readonly seed: number;
  readonly agents: number;
  readonly callers: number;
  readonly meanSeconds: number;
  /** Squared coefficient of variation of handling. */
  readonly variation: number;
  /** Work that comes in, by what the agents can do. */
  readonly load: number;
}

interface Told {
  readonly estimated: number;
  readonly waited: number;
}

/** A queue in which calls come by chance, are served in turn, and take times of a gamma distribution: what each who waited was told, and how long it was. */
export function simulatedWaits({ seed, agents, callers, meanSeconds, variation, load }: Day): readonly Told[] {
  const chance = chances(seed);
  const handling = { conversations: 200, talkSeconds: meanSeconds, wrapUpSeconds: 0, variation, leavingPerSecond: 0 };
  // Each agent's calls that are not over yet.
  const lines: { from: number; to: number }[][] = Array.from({ length: agents }, () => []);
  const told: Told[] = [];
  let now = 0;
  for (let nth = 0; nth < callers; nth += 1) {
    now += (exponential(chance) * meanSeconds) / (agents * load);
    for (const line of lines) while (line[0] && line[0].to <= now) line.shift();
    const freeAt = (line: (typeof lines)[number]) => line.at(-1)?.to ?? now;
    const line = lines.reduce((first, other) => (freeAt(other) < freeAt(first) ? other : first));
    const from = freeAt(line);
    if (from > now) {
      const before = lines.flat().filter((call) => call.from > now).length;
      const busy = lines.map((calls) => ({ forSeconds: now - calls[0]!.from, isWriting: false }));
      const estimated = estimateWait({ before, free: 0, busy, handling });
      if (estimated !== null) told.push({ estimated, waited: from - now });
    }
    line.push({ from, to: from + gamma(1 / variation, chance) * meanSeconds * variation });
  }
  return told;
}

const exponential = (chance: () => number): number => -Math.log(1 - chance());

/** G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", 2000; for a shape of 1 and more. */
function gamma(shape: number, chance: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - chance()) < normal ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** Mulberry32: the same chances for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
