import { err, ok, type Result } from '@pukar/kernel';
import type { Flow, NodeId } from './flow.js';
import { isLanguage, type Language } from './language.js';

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
  /** The menu keys pressed, the latest last; at most {@link MAX_PRESSED}. For the agent. */
  readonly pressed: string;
  /** What the call is about, as far as menus told. */
  readonly topic: string | null;
  /** The fields of the last answer, so that it can be repeated. */
  readonly answer: Readonly<Record<string, string>>;
}

/** How many menus the way back remembers. */
export const MAX_TRAIL = 5;
/** How many of the keys pressed are remembered. */
export const MAX_PRESSED = 12;
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
  pressed: '',
  topic: null,
  answer: {},
});

/** Writes a position as short text, ready to be sealed. Throws when it would not fit, which {@link checkFlow} rules out for a published flow. */
export function encodePosition(position: Position): string {
  const encoded = positionText(position);
  if (encoded.length > MAX_ENCODED_POSITION) throw new Error(`a position of ${encoded.length} characters does not fit`);
  return encoded;
}

/** The text that {@link encodePosition} writes, however long. */
export function positionText({ flowVersion, node, language, retries, trail, pressed, topic, answer }: Position): string {
  return JSON.stringify([flowVersion, node, language, retries, trail, pressed, topic, answer]);
}

/** Reads a position back. Refuses text that {@link encodePosition} did not write. */
export function decodePosition(encoded: string): Result<Position, { readonly code: 'unreadable-position' }> {
  const fields = parsed(encoded);
  if (!Array.isArray(fields) || fields.length !== 8) return err({ code: 'unreadable-position' });
  const [flowVersion, node, language, retries, trail, pressed, topic, answer] = fields as unknown[];
  const readable =
    Number.isInteger(flowVersion) &&
    typeof node === 'string' &&
    (language === null || isLanguage(language)) &&
    Number.isInteger(retries) &&
    Array.isArray(trail) &&
    trail.every((id) => typeof id === 'string') &&
    typeof pressed === 'string' &&
    (topic === null || typeof topic === 'string') &&
    isRecordOfTexts(answer);
  if (!readable) return err({ code: 'unreadable-position' });
  return ok({ flowVersion, node, language, retries, trail, pressed, topic, answer } as Position);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecordOfTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');
