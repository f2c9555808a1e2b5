import type { Flow, FlowNode, FlowPart } from '../flow.js';
import type { LanguagePack, PromptText } from '../language-pack.js';
import { pieceId, promptPieces } from '../spoken/prompt-pieces.js';
import { keysNamed } from './check-choices.js';
import type { Finding } from './flow-fault.js';
import { partsOf } from './parts-of.js';
import { promptOf } from './prompt-of.js';
import { slotMs } from './slot-length.js';
import { holdIn, worldsOf } from './worlds.js';

/** The audio that was made: by language, then by fragment, its length and the words that it says. */
export type AudioIndex = Readonly<Record<string, Readonly<Record<string, { readonly ms: number; readonly text: string }>>>>;

/**
 * The longest that a menu may take up to its last key, and the longest help, in milliseconds (docs/decisions/0014): who cannot
 * read keeps the first keys in mind for about half a minute; after that they press what they heard last, or hang up.
 */
export const MOST_MENU_MS = 30_000;
export const MOST_HELP_MS = 30_000;

/** What a node says without audio in a language, and where it talks too long before the caller knows all keys. */
export function checkAudio(flow: Flow, node: FlowNode, pack: LanguagePack, audio: AudioIndex): readonly Finding[] {
  const made = audio[pack.language] ?? {};
  const parts = partsOf(node).filter((part) => isHeard(part, pack));
  const missing = [...new Set(parts.flatMap(({ prompt }) => unspoken(prompt, pack, made)))];
  if (missing.length > 0) return missing.map((id) => ({ code: 'audio-missing', detail: `${id} in ${pack.language}` }));
  return [
    ...tooLong('menu-too-long', menuMs(flow, node, pack, audio), MOST_MENU_MS, pack),
    ...tooLong('help-too-long', helpMs(flow, node, pack, audio), MOST_HELP_MS, pack),
  ];
}

/** How long a menu takes up to its last key, in milliseconds, where what is known makes it longest; the answers before its keys are not counted. */
export function menuMs(flow: Flow, node: FlowNode, pack: LanguagePack, audio: AudioIndex): number {
  if (node.kind === 'choose') return listMs(flow, node.sets, [node.entry, node.more], node.say, pack, audio);
  if (node.kind !== 'menu') return 0;
  const parts = Object.values(node.choices).some(({ language }) => language) ? node.say : node.say.filter(({ prompt }) => keysNamed(wordsOf(promptOf(pack, prompt))).some((key) => key in node.choices));
  return longestMs(flow, parts, pack, audio);
}

/** How long the longest help takes, in milliseconds. */
export function helpMs(flow: Flow, node: FlowNode, pack: LanguagePack, audio: AudioIndex): number {
  if (!('helps' in node)) return 0;
  return Math.max(0, ...node.helps.flatMap((parts) => (['silence', 'wrong-key'] as const).map((on) => longestMs(flow, parts.filter((part) => !part.on || part.on === on), pack, audio))));
}

/** A page of four entries, each as long as most are, and the key for more. */
function listMs(flow: Flow, sets: string, [entry, more]: readonly [string, string], say: readonly FlowPart[], pack: LanguagePack, audio: AudioIndex): number {
  const one = longestMs(flow, [{ prompt: entry }], pack, audio) + slotMs(flow.fields[sets] ?? 'code', audio[pack.language] ?? {}) + slotMs('ordinal', audio[pack.language] ?? {});
  return longestMs(flow, [...say, { prompt: more }], pack, audio) + 4 * one;
}

/** The longest that parts take together, over all that conditions tell apart. Parts of another language are said in it. */
function longestMs(flow: Flow, parts: readonly FlowPart[], pack: LanguagePack, audio: AudioIndex): number {
  const worlds = worldsOf(parts.flatMap(({ when }) => when ?? []));
  const sums = worlds.map((world) => parts.filter(({ when }) => holdIn(world, when)).reduce((sum, part) => sum + partMs(flow, part, pack, audio), 0));
  return Math.max(0, ...sums);
}

function partMs(flow: Flow, { prompt, language, fill }: FlowPart, pack: LanguagePack, audio: AudioIndex): number {
  const made = audio[language ?? pack.language] ?? {};
  const own = Object.keys(made).filter((id) => id === prompt || id.startsWith(`${prompt}/`));
  return own.reduce((sum, id) => sum + made[id]!.ms, 0) + (fill ?? []).reduce((sum, field) => sum + slotMs(flow.fields[field] ?? 'code', made), 0);
}

/** The pieces of a prompt that were not made, or were made of other words. */
function unspoken(prompt: string, pack: LanguagePack, made: AudioIndex[string]): readonly string[] {
  const text = promptOf(pack, prompt);
  if (text === undefined) return [];
  const words = promptPieces(text).flatMap((piece) => (piece.kind === 'words' ? [piece.text] : []));
  return words.flatMap((said, at) => {
    const id = pieceId(prompt, text, at + 1);
    return made[id]?.text === said ? [] : [id];
  });
}

const wordsOf = (prompt: PromptText | undefined): string => (prompt === undefined ? '' : typeof prompt === 'string' ? prompt : prompt.text);

const isHeard = ({ language }: FlowPart, pack: LanguagePack): boolean => !language || language === pack.language;

const tooLong = (code: 'menu-too-long' | 'help-too-long', ms: number, most: number, pack: LanguagePack): readonly Finding[] =>
  ms <= most ? [] : [{ code, detail: `${(ms / 1000).toFixed(1)} s in ${pack.language}` }];
