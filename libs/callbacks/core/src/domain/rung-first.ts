/** What follows when a citizen whom we rang before any agent pressed a key, or none. */
export type AfterRungKey = 'line' | 'declined' | 'again' | 'goodbye';

/** How often the keys are said: somebody who only listens, or a machine, is not kept longer. */
const TURNS = 2;

/** `turns`: how often they heard the keys, 1 the first time. 1 is a person now, 2 is not to be rung about this; whatever else is as if nothing was pressed. */
export function afterRungKey(key: string, turns: number): AfterRungKey {
  if (key === '1') return 'line';
  if (key === '2') return 'declined';
  return turns < TURNS ? 'again' : 'goodbye';
}
