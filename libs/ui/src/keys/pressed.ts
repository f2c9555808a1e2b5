import { isLatinKey, type Shortcut } from './key-bindings.js';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const SIGNS: Readonly<Record<string, string>> = { Slash: '/', Period: '.', Comma: ',', Minus: '-', Equal: '=', Semicolon: ';' };

/** The shortcut that a press is, letters as printed on a Latin keyboard; null for a modifier alone. */
export function pressed(event: Press): Shortcut | null {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'].includes(event.key)) return null;
  const modifiers = [event.metaKey && 'Meta', event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(Boolean);
  return [...modifiers, keyOf(event)].join('+');
}

/** A letter is kept as a capital; where the layout is not Latin, or Alt makes another sign of it, it is the key's place that counts. */
function keyOf({ key, code, altKey }: Press): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1] ?? SIGNS[code];
  if (key.length === 1 && place && (!isLatinKey(key) || (altKey && !/^[\x20-\x7e]$/.test(key)))) return place;
  return key.length === 1 ? key.toUpperCase() : key;
}
