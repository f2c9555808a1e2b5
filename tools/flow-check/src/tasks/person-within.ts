import { begin, type Flow, stepFlow } from '@pukar/ivr-core/domain';

const NOW = new Date('2026-11-20T06:00:00Z');

/** How many keys a person is away from each node at which the caller is listened to: the key, and where digits are keyed the key that ends them. */
export function keysToPerson(flow: Flow): ReadonlyMap<string, number> {
  const listened = Object.entries(flow.nodes).filter(([, { kind }]) => ['menu', 'collect', 'choose', 'record'].includes(kind));
  return new Map(listened.map(([id, { kind }]) => [id, isHeard(flow, id) && leadsToPerson(flow, id) ? (kind === 'collect' ? 2 : 1) : Infinity]));
}

/** While somebody speaks, a key means something only where it ends what they say. */
function isHeard(flow: Flow, node: string): boolean {
  const { then } = stepFlow(flow, { ...begin(flow), node, language: 'hi-IN' }, { type: 'begin' }, NOW);
  return then.type !== 'record' || then.endsOn.includes(flow.keys.human);
}

function leadsToPerson(flow: Flow, node: string): boolean {
  let turn = stepFlow(flow, { ...begin(flow), node, language: 'hi-IN' }, { type: 'key', keys: flow.keys.human }, NOW);
  for (let asked = 0; turn.then.type === 'ask' && asked < 5; asked += 1) turn = stepFlow(flow, turn.position, { type: 'answer', port: turn.then.port, code: 'open' }, NOW);
  return turn.then.type === 'enqueue';
}
