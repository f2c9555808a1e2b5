import { ACT_IDS, type ActId, actOf } from './desk-acts.js';
import { type Shortcut, typesSomething } from './key-bindings.js';

/** The keys that a person chose, by act; null: none. What is not here has the key that it comes with. */
export type ChosenKeys = Readonly<Partial<Record<ActId, Shortcut | null>>>;

/** The key of every act that has one. */
export type ActKeys = Readonly<Partial<Record<ActId, Shortcut>>>;

/** Why a key cannot be given to an act. `text`: it writes or edits; `reserved`: lists and forms need it; `browser`: the browser or the system keeps it. */
export type KeyRefusal = 'text' | 'reserved' | 'browser';

const RESERVED = ['Enter', 'Escape', 'Esc', 'Tab', 'Space', ' ', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'CapsLock', 'NumLock', 'ContextMenu', 'Process', 'Dead', 'Unidentified'];
/** With Ctrl they edit the text in every field. */
const EDITING = [...'acvxzy'];
/** Chromium, Firefox and Edge act on these themselves, most of them without asking the page. */
const BROWSERS = [
  'F1', 'F5', 'F11', 'F12', 'Shift+F5', 'Shift+F10', 'Alt+F4', 'Ctrl+F4', 'Ctrl+F5', 'Alt+d', 'Alt+e', 'Alt+f', ...[...'bdefghijlmnopqrstuw'].map((letter) => `Ctrl+${letter}`),
  ...[...'abcdijmnopqrtwz'].map((letter) => `Ctrl+Shift+${letter}`), ...[...'0123456789'].map((digit) => `Ctrl+${digit}`), 'Ctrl+-', 'Ctrl+=', 'Ctrl++',
].map((keys) => keys.toLowerCase());

/** Whether two shortcuts are the same keys; a letter is the same in either case. */
export const sameKeys = (one: Shortcut, other: Shortcut): boolean => one.toLowerCase() === other.toLowerCase();

/** Why no act may have this key; null when one may. */
export function keyRefusal(keys: Shortcut): KeyRefusal | null {
  const key = keys.split('+').at(-1) || '+';
  const has = (modifier: string) => keys.startsWith(`${modifier}+`) || keys.includes(`+${modifier}+`);
  if (has('Meta') || BROWSERS.includes(keys.toLowerCase())) return 'browser';
  // AltGr is Ctrl and Alt: it types signs on many layouts, Indic ones too.
  if (typesSomething(keys) || (has('Ctrl') && has('Alt'))) return 'text';
  if (has('Ctrl') && !has('Shift') && EDITING.includes(key.toLowerCase())) return 'text';
  return RESERVED.includes(key) && !sameKeys(keys, 'Ctrl+Enter') ? 'reserved' : null;
}

/** Which other acts have this key where `id` can be possible too. */
export const clashes = (id: ActId, keys: Shortcut, all: ActKeys): readonly ActId[] =>
  ACT_IDS.filter((other) => other !== id && all[other] !== undefined && sameKeys(all[other], keys) && meet(id, other));

const meet = (one: ActId, other: ActId): boolean => actOf(one).when.some((situation) => actOf(other).when.includes(situation));

/**
 * The key of every act. What the person chose goes first; an act that comes with a key which they gave to another, where
 * both can be possible, has none. What cannot be chosen counts as not chosen.
 */
export function keysOf(chosen: ChosenKeys): ActKeys {
  const keys: Partial<Record<ActId, Shortcut>> = {};
  const give = (id: ActId, key: Shortcut | null | undefined) => { if (key && clashes(id, key, keys).length === 0) keys[id] = key; };
  for (const id of ACT_IDS) if (chosen[id] && !keyRefusal(chosen[id])) give(id, chosen[id]);
  for (const id of ACT_IDS) if (!Object.hasOwn(chosen, id)) give(id, actOf(id).keys);
  return keys;
}

/** Gives an act a key, or none; who had it where both can be possible has none from now on. What is as it comes is not kept. */
export function choose(chosen: ChosenKeys, id: ActId, keys: Shortcut | null): ChosenKeys {
  const lose = keys === null ? [] : clashes(id, keys, keysOf(chosen));
  const next: Partial<Record<ActId, Shortcut | null>> = { ...chosen, [id]: keys };
  for (const other of lose) next[other] = null;
  return Object.fromEntries(Object.entries(next).filter(([each, key]) => key !== actOf(each as ActId).keys));
}

/** What was kept of a person's keys, as far as it still means something: acts and keys that are no more are left out. */
export const knownKeys = (kept: Readonly<Record<string, string | null>>): ChosenKeys =>
  Object.fromEntries(Object.entries(kept).filter(([id, keys]) => (ACT_IDS as readonly string[]).includes(id) && (keys === null || keyRefusal(keys) === null)));
