// A process that lives its share of the histories; see in-processes.ts.
import type { Order, Told } from './in-processes.js';
import { PLANTS } from './plants.js';
import { runHistories, type Wiring } from './run-histories.js';

const tell = (told: Told): void => { process.send!(told); };
let isOver = false;

async function live({ wiring, plantNamed, ...order }: Order): Promise<void> {
  const { floorWiring } = (await import(wiring)) as { readonly floorWiring: Wiring };
  const found = await runHistories(floorWiring, {
    ...order, plant: plantNamed === undefined ? undefined : PLANTS[plantNamed], until: () => isOver,
    tell: (done, failed) => { tell({ done, ...(failed ? { failed } : {}) }); },
  });
  tell({ found: { ...found, acts: [...found.acts], failed: found.failed.map(({ seed, lived: { story, faults } }) => ({ seed, lived: { story, faults } })) } });
}

process.on('message', (told: Order | 'enough') => {
  if (told === 'enough') isOver = true;
  else live(told).catch((error: unknown) => { console.error(error); process.exit(1); });
});

// Whoever asked has what they wanted, or is gone.
process.on('disconnect', () => process.exit());
