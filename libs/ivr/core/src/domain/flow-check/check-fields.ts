import { hasForm, isPassing } from '../answer-fields.js';
import type { Condition, Flow, FlowNode, FlowPart, NodeId } from '../flow.js';
import { portShape } from '../flow-port.js';
import { READ_BACK_FIELD } from '../packing.js';
import type { MayKnow } from './fields-known.js';
import type { Finding } from './flow-fault.js';
import { saidBy } from './parts-of.js';

/** What may be known at a node, and what surely is. */
export interface Knowledge {
  readonly may: MayKnow;
  readonly surely: ReadonlySet<string>;
}

/** What is wrong with the fields of a node: said or asked about but never known, needed by a port but not always kept, kept in a form they cannot have. */
export function checkFields(flow: Flow, node: FlowNode, { may, surely }: Knowledge): readonly Finding[] {
  const known = new Set([...may.kept, ...may.answer]);
  const said = saidBy(node).flatMap(({ parts, isReadBack }) => parts.flatMap((part) => unfilled(flow, part, isReadBack ? new Set([...known, READ_BACK_FIELD]) : known)));
  return [...said, ...conditionsOf(node).flatMap((one) => neverHolds(one, known)), ...unbrought(node), ...unmet(node, surely), ...badSettings(flow, node)];
}

function unfilled(flow: Flow, { prompt, fill = [], when = [] }: FlowPart, known: ReadonlySet<string>): readonly Finding[] {
  const missing = fill.filter((field) => Object.hasOwn(flow.fields, field) && !known.has(field));
  return [...missing.map((field): Finding => ({ code: 'never-filled', detail: `${field} in ${prompt}` })), ...when.flatMap((one) => neverHolds(one, known))];
}

/** A condition on a field that nobody brings holds never; one that it is not something holds always, and is harmless. */
const neverHolds = (condition: Condition, known: ReadonlySet<string>): readonly Finding[] =>
  'isNot' in condition || known.has(condition.field) ? [] : [{ code: 'never-filled', detail: `condition on ${condition.field}` }];

function conditionsOf(node: FlowNode): readonly Condition[] {
  const ofChoices = 'choices' in node ? Object.values(node.choices ?? {}).flatMap(({ when }) => when ?? []) : [];
  return node.kind === 'branch' ? node.cases.flatMap(({ when }) => when) : ofChoices;
}

/** What is to be kept of an answer must be in one. */
function unbrought(node: FlowNode): readonly Finding[] {
  if (!('keep' in node) || !node.keep) return [];
  const brought = new Set(Object.values(portShape(node.port)?.codes ?? {}).flat());
  return node.keep.filter((field) => !brought.has(field)).map((field) => ({ code: 'never-filled', detail: `${field} of ${node.port}` }));
}

function unmet(node: FlowNode, surely: ReadonlySet<string>): readonly Finding[] {
  if (!('port' in node)) return [];
  const needs = portShape(node.port)?.needs ?? [];
  return needs.filter((field) => !surely.has(field)).map((field) => ({ code: 'needs-not-kept', detail: `${field} for ${node.port}` }));
}

function badSettings(flow: Flow, node: FlowNode): readonly Finding[] {
  const settings = [
    ...('choices' in node ? Object.values(node.choices ?? {}).map(({ set }) => set) : []),
    ...('branches' in node ? Object.values(node.branches).map((branch) => ('set' in branch ? branch.set : undefined)) : []),
  ];
  const bad = settings.flatMap((set) => Object.entries(set ?? {})).filter(([field, value]) => !canBeKept(flow, field, value));
  return bad.map(([field, value]) => ({ code: 'bad-setting', detail: `${field} = ${value}` }));
}

const canBeKept = (flow: Flow, field: string, value: string): boolean => Object.hasOwn(flow.fields, field) && !isPassing(flow.fields[field]!) && hasForm(flow.fields[field]!, value);

/** Nothing known: for a node that is not reached. */
export const NO_KNOWLEDGE: Knowledge = { may: { kept: new Set(), answer: new Set() }, surely: new Set() };

/** What is known at a node. */
export const knowledgeAt = (id: NodeId, may: ReadonlyMap<NodeId, MayKnow>, surely: ReadonlyMap<NodeId, ReadonlySet<string>>): Knowledge => ({
  may: may.get(id) ?? NO_KNOWLEDGE.may, surely: surely.get(id) ?? NO_KNOWLEDGE.surely,
});
