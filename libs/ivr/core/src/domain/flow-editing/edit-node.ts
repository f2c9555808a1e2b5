import { err, ok, type Result } from '@pukar/kernel';
import type { Branch, BranchNode, Choice, FlowNode, FlowPart } from '../flow.js';
import { isNodeName, MOST_HELPS } from '../flow-limits.js';
import { waysOut } from '../flow-outline.js';
import { portShape } from '../flow-port.js';
import type { EditRefusal, FlowEdit } from './flow-edit.js';
import { maySayNothing, nameOfPlace, type SaidPlace, saidPlaces } from './said-places.js';
import { withValues } from './set-values.js';
import { areConditions, areParts, isBranch, isChoice } from './shapes.js';
import { FIELD_OF_WAY, mapWays, nameOfWay, type Way } from './ways.js';

/** The changes of one node. */
export type NodeEdit = Extract<FlowEdit, { do: 'lead' | 'say' | 'key' | 'swap-keys' | 'case' | 'swap-cases' | 'answer' | 'port' | 'set' }>;
type Edited = Result<FlowNode, EditRefusal>;
type Of<Do extends NodeEdit['do']> = Extract<NodeEdit, { do: Do }>;

const refuse = (code: 'no-such-place' | 'bad-value' | 'last-one'): Edited => err({ code });
const NO_PLACE = refuse('no-such-place');

/** Makes a change of one node. */
export function editNode(node: FlowNode, edit: NodeEdit): Edited {
  switch (edit.do) {
    case 'lead': return lead(node, edit);
    case 'say': return say(node, edit);
    case 'key': return setKey(node, edit);
    case 'swap-keys': return swapKeys(node, edit);
    case 'case': return node.kind === 'branch' ? setCase(node, edit) : NO_PLACE;
    case 'swap-cases': return node.kind === 'branch' ? swapCases(node, edit) : NO_PLACE;
    case 'answer': return setAnswer(node, edit);
    case 'port': return setPort(node, edit.port);
    case 'set': return given(withValues(node, edit.values));
  }
}

const given = (node: FlowNode | undefined): Edited => (node ? ok(node) : refuse('bad-value'));

/** The ways that a kind may have or not. */
const isOptional = ({ kind }: FlowNode, way: Way): boolean => 'why' in way && ((way.why === 'give-up' && (kind === 'menu' || kind === 'choose')) || (way.why === 'repeat' && kind === 'menu'));

function lead(node: FlowNode, { way, to }: Of<'lead'>): Edited {
  if (to !== null && !isNodeName(to)) return refuse('bad-value');
  if (isOptional(node, way)) return ok(withOptional(node, FIELD_OF_WAY[nameOfWay(way)]!, to ?? undefined));
  if (!waysOut(node).some(({ by }) => nameOfWay(by) === nameOfWay(way))) return NO_PLACE;
  return to === null ? refuse('last-one') : ok(mapWays(node, (before, by) => (nameOfWay(by) === nameOfWay(way) ? to : before)));
}

/** The node with a field, or without it. */
function withOptional<Node extends FlowNode>(node: Node, field: string, value: unknown): Node {
  const rest = Object.fromEntries(Object.entries(node).filter(([name]) => name !== field));
  return (value === undefined ? rest : { ...rest, [field]: value }) as unknown as Node;
}

function say(node: FlowNode, { place, parts }: Of<'say'>): Edited {
  const isNew = (place.at === 'help' && 'helps' in node && place.nth === node.helps.length && place.nth < MOST_HELPS) || (place.at === 'readBack' && node.kind === 'collect');
  if (!isNew && !saidPlaces(node).some(([one]) => nameOfPlace(one) === nameOfPlace(place))) return NO_PLACE;
  if (parts === null) return silence(node, place);
  if (parts.length === 0 && !(place.at === 'say' && maySayNothing(node))) return refuse('last-one');
  return areParts(parts) ? ok(withParts(node, place, parts)) : refuse('bad-value');
}

/** Only a second help and reading back can be left away altogether. */
function silence(node: FlowNode, place: SaidPlace): Edited {
  if (place.at === 'readBack') return ok(withOptional(node, 'readBack', undefined));
  if (place.at === 'help' && 'helps' in node && node.helps.length > 1) return ok({ ...node, helps: node.helps.filter((_, nth) => nth !== place.nth) });
  return refuse('last-one');
}

function withParts(node: FlowNode, place: SaidPlace, parts: readonly FlowPart[]): FlowNode {
  if (place.at === 'help' && 'helps' in node) return { ...node, helps: [...node.helps.slice(0, place.nth), parts, ...node.helps.slice(place.nth + 1)] };
  if (place.at === 'again' && 'branches' in node) return { ...node, branches: { ...node.branches, [place.answer]: { again: parts } } };
  return { ...node, [place.at]: parts } as FlowNode;
}

/** A key of a menu, or one pressed alone where digits are taken. */
function setKey(node: FlowNode, { key, choice }: Of<'key'>): Edited {
  if (node.kind !== 'menu' && node.kind !== 'collect') return NO_PLACE;
  if (choice) return /^[0-9]$/.test(key) && isChoice(choice) ? ok(withChoices(node, { ...node.choices, [key]: choice })) : refuse('bad-value');
  return hasKey(node, key) ? ok(withChoices(node, Object.fromEntries(Object.entries(node.choices ?? {}).filter(([one]) => one !== key)))) : NO_PLACE;
}

type Keyed = Extract<FlowNode, { kind: 'menu' | 'collect' }>;

const hasKey = ({ choices }: Keyed, key: string): boolean => choices !== undefined && Object.hasOwn(choices, key);

function withChoices(node: Keyed, choices: Readonly<Record<string, Choice>>): FlowNode {
  return node.kind === 'collect' ? withOptional(node, 'choices', Object.keys(choices).length === 0 ? undefined : choices) : { ...node, choices };
}

function swapKeys(node: FlowNode, { key, other }: Of<'swap-keys'>): Edited {
  if ((node.kind !== 'menu' && node.kind !== 'collect') || !hasKey(node, key) || !hasKey(node, other)) return NO_PLACE;
  return ok(withChoices(node, { ...node.choices, [key]: node.choices![other]!, [other]: node.choices![key]! }));
}

function setCase(node: BranchNode, { nth, case: one }: Of<'case'>): Edited {
  if (!Number.isInteger(nth) || nth < 0 || nth > node.cases.length) return NO_PLACE;
  if (one) return isNodeName(one.to) && areConditions(one.when) ? ok({ ...node, cases: [...node.cases.slice(0, nth), one, ...node.cases.slice(nth + 1)] }) : refuse('bad-value');
  if (nth === node.cases.length) return NO_PLACE;
  return node.cases.length === 1 ? refuse('last-one') : ok({ ...node, cases: node.cases.filter((_, at) => at !== nth) });
}

function swapCases(node: BranchNode, { nth, other }: Of<'swap-cases'>): Edited {
  const [one, two] = [node.cases[nth], node.cases[other]];
  return one && two ? ok({ ...node, cases: node.cases.map((same, at) => (at === nth ? two : at === other ? one : same)) }) : NO_PLACE;
}

function setAnswer(node: FlowNode, { answer, branch }: Of<'answer'>): Edited {
  if (!('branches' in node) || answer === '') return NO_PLACE;
  if (branch) return isBranch(branch) ? ok({ ...node, branches: { ...node.branches, [answer]: branch } }) : refuse('bad-value');
  return Object.hasOwn(node.branches, answer) ? ok({ ...node, branches: Object.fromEntries(Object.entries(node.branches).filter(([one]) => one !== answer)) }) : NO_PLACE;
}

function setPort(node: FlowNode, port: string): Edited {
  if (!('port' in node)) return NO_PLACE;
  const shape = portShape(port);
  if (!shape) return refuse('bad-value');
  if (node.kind === 'choose') return ok({ ...node, port });
  const branches = Object.fromEntries(Object.keys(shape.codes).map((code): [string, Branch] => [code, (Object.hasOwn(node.branches, code) && node.branches[code]) || { to: node.cannotSayNow }]));
  return ok({ ...node, port, branches });
}
