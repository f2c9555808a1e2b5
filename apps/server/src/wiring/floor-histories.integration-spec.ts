import { expect, it } from '@jest/globals';
import { runHistories } from '@pukar/floor-proofs/run-histories';
import { floorWiring } from './testing/floor-wiring.js';

it('whatever callers, agents and the carrier do, and wherever connections are cut: no caller is lost, none is doubled, nobody starves, and figures equal their replay', async () => {
  const found = await runHistories(floorWiring, { histories: Number(process.env['FLOOR_HISTORIES'] ?? 30), seed: Number(process.env['FLOOR_SEED'] ?? 155_343), lanes: 2, mostFailed: 1 });
  expect(found.failed.map(({ seed, lived }) => [`seed ${seed}`, ...lived.faults, ...lived.story].join('\n'))).toEqual([]);
  expect([found.cuts > 0, found.deliveries > 0]).toEqual([true, true]);
}, 240_000);
