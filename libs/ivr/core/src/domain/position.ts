import { err, type Language, ok, type Result } from '@pukar/kernel';
import type { Flow, NodeId } from './flow.js';
import { packFields, packNodes, packTopic, unpackFields, unpackNodes, unpackTopic } from './packing.js';

/** A shared part of the flow that is being walked: where it goes on, and how long the way back was when it began. */
export interface Return {
  readonly next: NodeId;
  readonly trail: number;
}

/**
 * Where a caller is in a flow. It rides, sealed, in the webhook's URL, so it is small and holds nothing that was keyed
 * in as a number: no ticket number, no PIN.
 */
export interface Position {
  readonly flowVersion: number;
  readonly node: NodeId;
  /** `null` until the caller has chosen. */
  readonly language: Language | null;
  /** How often the caller was helped at this node. */
  readonly retries: number;
  /** The menus behind, for the way back, the latest last; at most {@link MAX_TRAIL}. */
  readonly trail: readonly NodeId[];
  /** The shared parts that the caller is in, the innermost last; at most {@link MAX_STACK}. */
  readonly stack: readonly Return[];
  /** The page of a list, from 0. */
  readonly page: number;
  /** The menu keys pressed, the latest last; at most {@link MAX_PRESSED}. For the agent. */
  readonly pressed: string;
  /** What the call is about, as far as menus told. */
  readonly topic: string | null;
  /** The fields of the last answer, so that it can be repeated. */
  readonly answer: Readonly<Record<string, string>>;
  /** What was kept of choices and answers on the way. */
  readonly kept: Readonly<Record<string, string>>;
}

/** How many menus the way back remembers. */
export const MAX_TRAIL = 6;
/** How deep shared parts may call each other. */
export const MAX_STACK = 3;
/** How many of the keys pressed are remembered. */
export const MAX_PRESSED = 12;
/** The last page of a list that is counted. */
export const MAX_PAGE = 99;
/**
 * The longest encoded position, in characters (all ASCII). Sealed by AES-256-GCM (12 bytes nonce, 16 tag) and written in
 * base64url it takes 491 of the 512 characters that the token may have, which leaves 21 for the key's id.
 */
export const MAX_ENCODED_POSITION = 340;

/** The position of a call that has just been answered. */
export const begin = (flow: Flow): Position => ({
  flowVersion: flow.version,
  node: flow.start,
  language: null,
  retries: 0,
  trail: [],
  stack: [],
  page: 0,
  pressed: '',
  topic: null,
  answer: {},
  kept: {},
});

/** Writes a position in its flow as short text, ready to be sealed. Throws when it would not fit, which {@link checkFlow} rules out for a published flow. */
export function encodePosition(flow: Flow, position: Position): string {
  const encoded = positionText(flow, position);
  if (encoded.length > MAX_ENCODED_POSITION) throw new Error(`a position of ${encoded.length} characters does not fit`);
  return encoded;
}

/** The text that {@link encodePosition} writes, however long. Names of nodes, fields and topics are written as their place among the flow's. */
export function positionText(flow: Flow, { flowVersion, node, language, retries, trail, stack, page, pressed, topic, answer, kept }: Position): string {
  const spoken = language ? flow.languages.indexOf(language) + 1 : 0;
  return [
    flowVersion.toString(RADIX),
    `${packNodes(flow, [node])}${[spoken, Math.min(retries, RADIX - 1), page].map((count) => count.toString(RADIX)).join('')}`,
    packNodes(flow, trail),
    `${packNodes(flow, stack.map(({ next }) => next))}${stack.map((one) => one.trail).join('')}`,
    pressed,
    packTopic(flow, topic),
    packFields(flow, answer),
    packFields(flow, kept),
  ].join(BETWEEN);
}

const RADIX = 36;
const BETWEEN = ';';
const UNREADABLE = err({ code: 'unreadable-position' } as const);

/** Reads a position back, in the flow of its version. Refuses text that {@link encodePosition} did not write, and a version that is no more. */
export function decodePosition(encoded: string, flowOf: (version: number) => Flow | undefined): Result<{ readonly flow: Flow; readonly position: Position }, { readonly code: 'unreadable-position' }> {
  const [version = '', ...read] = encoded.split(BETWEEN);
  const flow = read.length === 7 && /^[0-9a-z]{1,5}$/.test(version) ? flowOf(Number.parseInt(version, RADIX)) : undefined;
  const position = flow && positionIn(flow, read);
  return flow && position ? ok({ flow, position }) : UNREADABLE;
}

function positionIn(flow: Flow, [at = '', behind = '', within = '', pressed = '', about = '', lastAnswer = '', before = '']: readonly string[]): Position | undefined {
  const counts = /^(..)([0-9a-z])([0-9a-z])([0-9a-z]{1,2})$/.exec(at);
  const node = counts && unpackNodes(flow, counts[1]!)?.[0];
  const [spoken, retries, page] = (counts?.slice(2) ?? []).map((count) => Number.parseInt(count, RADIX));
  const language = spoken === 0 ? null : flow.languages[spoken! - 1];
  const [trail, stack, topic] = [unpackNodes(flow, behind), stackIn(flow, within), unpackTopic(flow, about)];
  const [answer, kept] = [unpackFields(flow, lastAnswer), unpackFields(flow, before)];
  if (!node || language === undefined || !trail || !stack || topic === undefined || !answer || !kept || !/^[0-9*#]*$/.test(pressed)) return undefined;
  return { flowVersion: flow.version, node, language, retries: retries!, trail, stack, page: page!, pressed, topic, answer, kept };
}

/** Two characters of a name for each, and then one of a count for each. */
function stackIn(flow: Flow, packed: string): readonly Return[] | undefined {
  const deep = packed.length / 3;
  const [returns, lengths] = [unpackNodes(flow, packed.slice(0, deep * 2)), packed.slice(deep * 2)];
  if (!returns || !Number.isInteger(deep) || !/^\d*$/.test(lengths)) return undefined;
  return returns.map((next, index) => ({ next, trail: Number(lengths[index]) }));
}
