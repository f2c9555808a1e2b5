import fc from 'fast-check';
import type { Branch, Choice, Condition, Flow, FlowNode, FlowPart } from '../flow.js';
import type { FlowEdit } from '../flow-editing/flow-edit.js';
import { type SaidPlace, saidPlaces } from '../flow-editing/said-places.js';
import { FLOW_WAYS, type Way } from '../flow-editing/ways.js';
import { waysOut } from '../flow-outline.js';
import { FLOW_PORTS } from '../flow-port.js';
import { PROMPT_IDS } from '../../data/prompts/prompt-id.js';

const KINDS = ['say', 'menu', 'ask', 'branch', 'call', 'return', 'collect', 'choose', 'record', 'enqueue', 'leave', 'hangup'] as const satisfies readonly FlowNode['kind'][];
/** Names and values as people type them, wrong ones among them. */
const typed = fc.oneof(fc.constantFrom('new-node', 'x', 'Main', 'far-too-long-a-name', '', 'constructor', '__proto__', 'two words', 'ok'), fc.string({ maxLength: 14 }));
const number = fc.oneof(fc.integer({ min: -2, max: 700 }), fc.constantFrom(1.5, Number.NaN, 2, 20));
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.oneof(fc.constantFrom('known', 'hidden'), typed), is: fc.array(typed, { maxLength: 2 }) }),
  fc.record({ field: fc.constantFrom('due', 'rating'), passed: fc.boolean() }),
);
const part: fc.Arbitrary<FlowPart> = fc.record({ prompt: fc.oneof(fc.constantFrom(...PROMPT_IDS), fc.constant('')), fill: fc.array(typed, { maxLength: 1 }), when: fc.array(condition, { maxLength: 1 }) }, { requiredKeys: ['prompt'] });
const parts = fc.array(part, { maxLength: 3 });

/** Any change of a flow that somebody may try to make in a form. */
export function randomEdit(flow: Flow): fc.Arbitrary<FlowEdit> {
  const id = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...Object.keys(flow.nodes)) }, { weight: 1, arbitrary: typed });
  const choice: fc.Arbitrary<Choice> = fc.record({ to: id, topic: typed, set: fc.dictionary(fc.constantFrom('rating', 'Reply'), typed, { maxKeys: 1 }), when: fc.array(condition, { maxLength: 2 }) }, { requiredKeys: ['to'] });
  const branch: fc.Arbitrary<Branch> = fc.oneof(fc.record({ to: id }), fc.record({ again: parts }));
  const key = fc.constantFrom('1', '2', '3', '4', '5', '0', '*', 'constructor', '__proto__');
  const answer = fc.constantFrom('found', 'none', 'unknown', 'one', 'nothing', '');
  const ofNodes = Object.entries(flow.nodes);
  const way = fc.constantFrom<{ id: string; way: Way }>(...ofNodes.flatMap(([one, node]) => waysOut(node).map(({ by }) => ({ id: one, way: by }))));
  const place = fc.constantFrom<{ id: string; place: SaidPlace }>(...ofNodes.flatMap(([one, node]) => [...saidPlaces(node).map(([at]) => ({ id: one, place: at })), { id: one, place: { at: 'readBack' as const } }, { id: one, place: { at: 'help' as const, nth: 1 } }]));
  const nth = fc.integer({ min: -1, max: 3 });
  return fc.oneof(
    fc.record({ do: fc.constant('add' as const), id: typed, kind: fc.constantFrom(...KINDS), to: id }),
    fc.record({ do: fc.constantFrom('copy' as const, 'rename' as const), id, as: typed }),
    fc.record({ do: fc.constant('remove' as const), id }),
    fc.tuple(way, fc.option(id)).map(([where, to]): FlowEdit => ({ do: 'lead', ...where, to })),
    fc.record({ do: fc.constant('lead' as const), id, way: fc.constantFrom<Way>({ why: 'give-up' }, { why: 'repeat' }), to: fc.option(id) }),
    fc.record({ do: fc.constant('lead-flow' as const), way: fc.constantFrom(...FLOW_WAYS), to: id }),
    fc.tuple(place, fc.option(parts)).map(([where, said]): FlowEdit => ({ do: 'say', ...where, parts: said })),
    fc.record({ do: fc.constant('warn' as const), parts }),
    fc.record({ do: fc.constant('key' as const), id, key, choice: fc.option(choice) }),
    fc.record({ do: fc.constant('swap-keys' as const), id, key, other: key }),
    fc.record({ do: fc.constant('case' as const), id, nth, case: fc.option(fc.record({ when: fc.array(condition, { maxLength: 2 }), to: id })) }),
    fc.record({ do: fc.constant('swap-cases' as const), id, nth, other: nth }),
    fc.record({ do: fc.constant('answer' as const), id, answer, branch: fc.option(branch) }),
    fc.record({ do: fc.constant('port' as const), id, port: fc.oneof(fc.constantFrom(...Object.keys(FLOW_PORTS)), typed) }),
    fc.record({ do: fc.constant('set' as const), id, values: fc.dictionary(fc.constantFrom('minDigits', 'maxDigits', 'maxSeconds', 'what', 'why', 'of', 'sets', 'kind', 'say'), fc.oneof(number, typed), { maxKeys: 2 }) }),
    fc.record({ do: fc.constant('wait' as const), timeouts: fc.record({ menuSeconds: number, digitSeconds: number }) }),
  );
}
