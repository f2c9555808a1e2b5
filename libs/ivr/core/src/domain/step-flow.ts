import { indianDay } from '@pukar/kernel';
import { answerFields } from './answer-fields.js';
import { arrive, asking, FINISH_KEY, isReadingBack, listenAgain, listening } from './arrive.js';
import { entriesAt, hasMore, MORE_KEY, nextPage, pageOf, sayPage } from './choose-from-list.js';
import type { Choice, ChooseNode, CollectNode, Flow, FlowNode, FlowPart, MenuNode, RecordNode } from './flow.js';
import { portShape } from './flow-port.js';
import { againFrom, beginIn, goBack, goTo, keep, nodeAt, noteKey } from './move.js';
import { READ_BACK_FIELD } from './packing.js';
import type { Position } from './position.js';
import { allHold, knownAt, sayParts } from './say-parts.js';
import type { FlowInput, Turn } from './turn.js';

/** Where digits were read back: they are right, or they are keyed again. */
const [YES, AGAIN] = ['1', '2'] as const;

type Answer = Extract<FlowInput, { type: 'answer' }>;
type Listening = MenuNode | CollectNode | ChooseNode | RecordNode;

/**
 * Decides what happens next in a call: what is said, which keys are waited for, what follows. It speaks no TwiML, so
 * that a chat can walk the same flow. The same position and input give the same turn, so a webhook may come twice; an
 * input that does not belong to the position (a late or repeated webhook) only repeats what is said there. Throws on a
 * position of another flow version.
 */
export function stepFlow(flow: Flow, position: Position, input: FlowInput, now: Date): Turn {
  const node = nodeAt(flow, position);
  if (input.type === 'answer') return 'port' in node && input.port === node.port ? answered(flow, position, node, input, now) : arrive(flow, position, now);
  if (!isListening(node) || input.type === 'begin') return arrive(flow, position, now);
  if (input.type === 'silence') return help(flow, position, node, 'silence', now);
  if (input.type === 'recorded') return node.kind === 'record' ? asking(position, [], { port: node.port, with: input.recording }) : arrive(flow, position, now);
  return keyed(flow, position, node, input.keys, now);
}

const isListening = (node: FlowNode): node is Listening => node.kind === 'menu' || node.kind === 'collect' || node.kind === 'choose' || node.kind === 'record';

function keyed(flow: Flow, position: Position, node: Listening, keys: string, now: Date): Turn {
  switch (node.kind) {
    case 'menu':
      return pressed(flow, position, node, keys, now);
    case 'collect':
      return isReadingBack(position) ? confirmed(flow, position, node, keys, now) : collected(flow, position, node, keys, now);
    case 'choose':
      return taken(flow, position, node, keys, now);
    case 'record':
      return reserved(flow, position, keys, now) ?? arrive(flow, position, now);
  }
}

function pressed(flow: Flow, position: Position, node: MenuNode, key: string, now: Date): Turn {
  const choice = choiceOf(node.choices, key, position, now);
  if (choice) return chosen(flow, position, key, choice, now);
  // The finish key after the last of a fixed number of digits comes too late for them, and interrupts what is said: say it again.
  if (key === FINISH_KEY) return arrive(flow, position, now);
  if (key === flow.keys.repeat) return arrive(flow, { ...noteKey(position, key), node: againFrom(flow, position.node, position.answer), retries: 0 }, now);
  return reserved(flow, position, key, now) ?? help(flow, position, node, 'wrong-key', now);
}

function choiceOf(choices: Readonly<Record<string, Choice>> | undefined, key: string, position: Position, now: Date): Choice | undefined {
  const choice = choices && Object.hasOwn(choices, key) ? choices[key] : undefined;
  return choice && allHold(choice.when, knownAt(position), indianDay(now)) ? choice : undefined;
}

function chosen(flow: Flow, position: Position, key: string, { to, language, topic, set }: Choice, now: Date): Turn {
  const noted = belongsToNobody(flow.nodes[to]) ? position : noteKey(position, key);
  const told = { ...noted, language: language ?? position.language, topic: topic ?? position.topic };
  return arrive(flow, (language ? beginIn : goTo)(flow, keep(flow, told, set), to), now);
}

const belongsToNobody = (node: FlowNode | undefined): boolean => node?.kind === 'ask' && portShape(node.port)?.anonymous === true;

/** The keys that mean the same everywhere; `undefined` for any other. */
function reserved(flow: Flow, position: Position, keys: string, now: Date): Turn | undefined {
  switch (keys) {
    case flow.keys.repeat:
      return arrive(flow, { ...noteKey(position, keys), retries: 0 }, now);
    case flow.keys.back:
      return arrive(flow, goBack(flow, noteKey(position, keys)), now);
    case flow.keys.human:
      return arrive(flow, goTo(flow, noteKey(position, keys), flow.human), now);
    case flow.keys.language:
      return arrive(flow, goTo(flow, noteKey(position, keys), flow.language), now);
    default:
      return undefined;
  }
}

function collected(flow: Flow, position: Position, node: CollectNode, keys: string, now: Date): Turn {
  const alone = keys.includes(flow.keys.repeat) ? flow.keys.repeat : keys;
  const choice = choiceOf(node.choices, alone, position, now);
  if (choice) return chosen(flow, position, alone, choice, now);
  const meant = reserved(flow, position, alone, now);
  if (meant) return meant;
  const fits = /^\d+$/.test(keys) && keys.length >= node.minDigits && keys.length <= node.maxDigits;
  if (!fits) return again(flow, position, node, node.wrongLength, now);
  if (!node.readBack) return asking(position, [], { port: node.port, with: keys });
  return readBack(flow, { ...position, answer: { [READ_BACK_FIELD]: keys } }, node, now);
}

const readBack = (flow: Flow, position: Position, node: CollectNode, now: Date): Turn => listening(flow, position, node, sayParts(flow, position, node.readBack ?? [], now));

function confirmed(flow: Flow, position: Position, node: CollectNode, key: string, now: Date): Turn {
  const { [READ_BACK_FIELD]: digits, ...answer } = position.answer;
  const unheard = { ...position, answer };
  if (key === YES) return asking(unheard, [], { port: node.port, with: digits ?? null });
  if (key === AGAIN) return arrive(flow, unheard, now);
  // As at a menu, the finish key comes too late for the digits; the repeat key repeats what was heard.
  if (key === FINISH_KEY || key === flow.keys.repeat) return readBack(flow, { ...noteKey(position, key === FINISH_KEY ? '' : key), retries: 0 }, node, now);
  return reserved(flow, unheard, key, now) ?? help(flow, position, node, 'wrong-key', now);
}

/** Takes an entry of a list, or turns its page; past the last one it begins again. */
function taken(flow: Flow, position: Position, node: ChooseNode, key: string, now: Date): Turn {
  const entry = /^[1-4]$/.test(key) ? entriesAt(position)[Number(key) - 1] : undefined;
  if (entry !== undefined) return arrive(flow, goTo(flow, keep(flow, { ...noteKey(position, key), answer: {} }, { [node.sets]: entry }), node.next), now);
  if (key === MORE_KEY && hasMore(position)) return arrive(flow, { ...noteKey(position, key), retries: 0, page: nextPage(position), answer: {} }, now);
  if (key === FINISH_KEY) return offer(flow, position, node, now);
  if (key === flow.keys.repeat) return offer(flow, { ...noteKey(position, key), retries: 0 }, node, now);
  return reserved(flow, position, key, now) ?? help(flow, position, node, 'wrong-key', now);
}

function answered(flow: Flow, position: Position, node: Extract<FlowNode, { port: string }>, { code, data = {} }: Answer, now: Date): Turn {
  if (node.kind === 'choose') return offered(flow, position, node, code, data, now);
  const branch = (Object.hasOwn(node.branches, code) ? node.branches[code] : undefined) ?? { to: node.cannotSayNow };
  if ('to' in branch) {
    const { to, set } = branch;
    const language = branch.language ?? position.language;
    const answer = answerFields(flow, node.port, code, data);
    const wanted = 'keep' in node && node.keep ? Object.fromEntries(node.keep.flatMap((field) => (answer[field] === undefined ? [] : [[field, answer[field]]]))) : undefined;
    return arrive(flow, goTo(flow, keep(flow, keep(flow, { ...position, language, answer }, wanted), set), to), now);
  }
  return node.kind === 'ask' ? arrive(flow, goTo(flow, position, node.cannotSayNow), now) : again(flow, position, node, branch.again, now);
}

/** A page of a list came: it is offered; one entry alone is taken at once. */
function offered(flow: Flow, position: Position, node: ChooseNode, code: string, data: Readonly<Record<string, string>>, now: Date): Turn {
  const paged = { ...position, answer: pageOf(flow, node, data) };
  const entries = entriesAt(paged);
  if (code === 'none' || (code === 'page' && entries.length === 0)) return arrive(flow, { ...position, node: node.none, retries: 0, page: 0 }, now);
  if (code !== 'page') return arrive(flow, { ...position, node: node.cannotSayNow, retries: 0, page: 0 }, now);
  if (entries.length === 1 && !hasMore(paged)) return arrive(flow, { ...keep(flow, position, { [node.sets]: entries[0]! }), node: node.next, retries: 0, answer: {} }, now);
  return offer(flow, paged, node, now);
}

/** Says the page at hand; what the list is of, before its first page. */
function offer(flow: Flow, position: Position, node: ChooseNode, now: Date): Turn {
  const intro = position.page === 0 ? sayParts(flow, position, node.say, now) : [];
  return listening(flow, position, node, [...intro, ...sayPage(flow, node, position, now)]);
}

/** Asks once more, as often as there is help; after that the caller is led elsewhere. */
function again(flow: Flow, position: Position, node: CollectNode | RecordNode, words: readonly FlowPart[], now: Date): Turn {
  if (position.retries >= node.helps.length) return arrive(flow, goTo(flow, position, node.giveUp), now);
  return listenAgain(flow, position, words, now);
}

/** Helps after silence or a senseless key; when there is no more help, a person takes over. */
function help(flow: Flow, position: Position, node: Listening, why: 'silence' | 'wrong-key', now: Date): Turn {
  const words = node.helps[position.retries];
  // Where digits are collected, who says nothing wants a person; who keys wrong digits is led on by the flow.
  const giveUp = (node.kind === 'collect' ? undefined : node.giveUp) ?? flow.lost;
  if (!words) return arrive(flow, goTo(flow, position, giveUp), now);
  if (node.kind === 'collect' && isReadingBack(position)) return listenAgain(flow, position, node.readBack ?? [], now);
  return listenAgain(flow, position, words.filter((part) => !part.on || part.on === why), now);
}
