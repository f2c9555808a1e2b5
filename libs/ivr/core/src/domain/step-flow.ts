import { answerFields } from './answer-fields.js';
import { arrive, listenAgain } from './arrive.js';
import type { CollectNode, Flow, MenuNode } from './flow.js';
import { goBack, goTo, nodeAt, noteKey } from './move.js';
import type { Position } from './position.js';
import type { FlowInput, Turn } from './turn.js';

/** Ends digits that are keyed in. */
const FINISH_KEY = '#';

/**
 * Decides what happens next in a call: what is said, which keys are waited for, what follows. It speaks no TwiML, so
 * that a chat can walk the same flow. The same position and input give the same turn, so a webhook may come twice; an
 * input that does not belong to the position (a late or repeated webhook) only repeats what is said there. Throws on a
 * position of another flow version.
 */
export function stepFlow(flow: Flow, position: Position, input: FlowInput, now: Date): Turn {
  const node = nodeAt(flow, position);
  if (input.type === 'answer' && (node.kind === 'ask' || node.kind === 'collect') && input.port === node.port) {
    return answered(flow, position, node, input, now);
  }
  if (node.kind === 'menu' || node.kind === 'collect') {
    if (input.type === 'silence') return help(flow, position, node, 'silence', now);
    if (input.type === 'key') return node.kind === 'menu' ? pressed(flow, position, node, input.keys, now) : collected(flow, position, node, input.keys, now);
  }
  return arrive(flow, position, now);
}

function pressed(flow: Flow, position: Position, node: MenuNode, key: string, now: Date): Turn {
  const choice = Object.hasOwn(node.choices, key) ? node.choices[key] : undefined;
  if (choice) {
    const { to, language = position.language, topic = position.topic } = choice;
    return arrive(flow, goTo(flow, { ...noteKey(position, key), language, topic }, to), now);
  }
  // The finish key after the last of a fixed number of digits comes too late for them, and interrupts what is said: say it again.
  if (key === FINISH_KEY) return arrive(flow, position, now);
  return reserved(flow, position, key, now) ?? help(flow, position, node, 'wrong-key', now);
}

/** The keys that mean the same everywhere; `undefined` for any other. */
function reserved(flow: Flow, position: Position, keys: string, now: Date): Turn | undefined {
  switch (keys) {
    case flow.keys.repeat:
      return arrive(flow, { ...noteKey(position, keys), retries: 0 }, now);
    case flow.keys.back:
      return arrive(flow, goBack(noteKey(position, keys)), now);
    case flow.keys.human:
      return arrive(flow, goTo(flow, noteKey(position, keys), flow.human), now);
    default:
      return undefined;
  }
}

function collected(flow: Flow, position: Position, node: CollectNode, keys: string, now: Date): Turn {
  const alone = keys.includes(flow.keys.repeat) ? flow.keys.repeat : keys;
  const meant = reserved(flow, position, alone, now);
  if (meant) return meant;
  const fits = /^\d+$/.test(keys) && keys.length >= node.minDigits && keys.length <= node.maxDigits;
  if (!fits) return again(flow, position, node, node.wrongLength, now);
  return { position, say: [], expect: null, then: { type: 'ask', port: node.port, with: keys } };
}

type LookUpNode = Extract<Flow['nodes'][string], { port: string }>;

function answered(flow: Flow, position: Position, node: LookUpNode, input: Extract<FlowInput, { type: 'answer' }>, now: Date): Turn {
  const branch = (Object.hasOwn(node.branches, input.code) ? node.branches[input.code] : undefined) ?? { to: node.cannotSayNow };
  if ('to' in branch) return arrive(flow, goTo(flow, { ...position, answer: answerFields(flow, input.data ?? {}) }, branch.to), now);
  if (node.kind === 'ask') return arrive(flow, goTo(flow, position, node.cannotSayNow), now);
  return again(flow, position, node, branch.again, now);
}

/** Asks for the digits once more, as often as there is help; after that the caller is led elsewhere. */
function again(flow: Flow, position: Position, node: CollectNode, words: CollectNode['wrongLength'], now: Date): Turn {
  if (position.retries >= node.helps.length) return arrive(flow, goTo(flow, position, node.giveUp), now);
  return listenAgain(flow, position, words, now);
}

/** Helps after silence or a senseless key; when there is no more help, a person takes over. */
function help(flow: Flow, position: Position, node: MenuNode | CollectNode, why: 'silence' | 'wrong-key', now: Date): Turn {
  const words = node.helps[position.retries];
  if (!words) return arrive(flow, goTo(flow, position, ('choices' in node ? node.giveUp : undefined) ?? flow.lost), now);
  return listenAgain(flow, position, words.filter((part) => !part.on || part.on === why), now);
}
