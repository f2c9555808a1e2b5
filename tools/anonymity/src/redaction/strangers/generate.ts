import { CODES, type Code } from '../codes.js';
import type { Label, Labelled, Slot } from '../labelled.js';
import { Chance } from '../random.js';
import { aadhaar, hidden, landline, type Making, phone, spelt, tail } from './numbers.js';
import { papers } from './papers.js';
import type { Sayings } from './sayings.js';

const PIECE = /\{([a-z?]+)(?:=([^}]+))?\}|<([^>]+)>/g;

interface Known {
  readonly names: string[];
  readonly addresses: string[];
  readonly tickets: string[];
}

const FILLERS: Readonly<Partial<Record<Slot, (making: Making, known: Known) => string>>> = {
  ...papers, phone, spelt, landline, aadhaar, 'aadhaar?': hidden, tail,
  name: ({ sayings, chance }, known) => knownAs(chance.one(sayings.people), known.names, chance),
  address: ({ sayings, chance }, known) => knownAs(chance.one(sayings.homes), known.addresses, chance),
  person: ({ sayings, chance }) => chance.one(sayings.kin.split('|')).trim(),
  emailsaid: ({ sayings, chance }) => chance.one(sayings.mails.split('|')).trim(),
};

function knownAs(line: string, kept: string[], chance: Chance): string {
  const [vault, said] = line.split(' > ');
  kept.push(vault!);
  return chance.one(said!.split(' | '));
}

/** Every template `rounds` times, and what was written by hand once; the same for the same seed. */
export function generateStrangers(sets: Readonly<Record<Code, Sayings>>, seed: number, rounds: number): Labelled[] {
  const chance = new Chance(seed);
  return CODES.flatMap((code) => {
    const sayings = sets[code];
    const making = { sayings, chance, isRoman: code === 'en' || code === 'hi-Latn' };
    const lines = [...Array.from({ length: rounds }).flatMap(() => sayings.templates), ...sayings.byHand];
    return lines.map((line) => statementOf(code, line, making));
  });
}

function statementOf(code: Code, template: string, making: Making): Labelled {
  const known: Known = { names: [], addresses: [], tickets: [] };
  const labels: Label[] = [];
  const substance: { start: number; end: number }[] = [];
  let text = '';
  let read = 0;
  for (const match of template.matchAll(PIECE)) {
    const [whole, slot, given, kept] = match;
    text += template.slice(read, match.index);
    read = match.index + whole.length;
    const start = text.length;
    text += kept ?? (given === undefined ? FILLERS[slot as Slot]!(making, known) : givenText(slot as Slot, given, known));
    if (kept === undefined) labels.push({ slot: slot as Slot, start, end: text.length });
    else substance.push({ start, end: text.length });
  }
  text += template.slice(read);
  return { code, text, known: { ...known, phones: ['+919000001001'] }, labels, substance };
}

function givenText(slot: Slot, given: string, known: Known): string {
  const [vault, said] = given.split('~');
  if (said === undefined) return given;
  (slot === 'address' ? known.addresses : known.names).push(vault!);
  return said;
}
