import { CODES, type Code } from './codes.js';
import type { Label, Labelled, Slot } from './labelled.js';
import { Chance } from './random.js';
import type { KnownSoFar } from './filling.js';
import { fill } from './slots.js';
import type { Voice } from './voices/voice.js';

/** Templates and the way their languages are written. */
export interface TemplateSet {
  readonly templates: Readonly<Record<Code, readonly string[]>>;
  readonly voices: Readonly<Record<Code, Voice>>;
}

const PIECE = /\{([a-z?]+)\}|<([^>]+)>/g;

/** Every template of every language, `rounds` times with other contents; the same for the same seed. */
export function generate({ templates, voices }: TemplateSet, seed: number, rounds: number): Labelled[] {
  const chance = new Chance(seed);
  return Array.from({ length: rounds }).flatMap(() => CODES.flatMap((code) => templates[code].map((template) => statementOf(code, template, voices[code], chance))));
}

function statementOf(code: Code, template: string, voice: Voice, chance: Chance): Labelled {
  const known: KnownSoFar = { names: [], addresses: [], tickets: [] };
  const labels: Label[] = [];
  const substance: { start: number; end: number }[] = [];
  let text = '';
  let read = 0;
  for (const match of template.matchAll(PIECE)) {
    text += template.slice(read, match.index);
    read = match.index + match[0].length;
    const start = text.length;
    text += match[2] ?? fill(match[1] as Slot, { code, voice, chance, known });
    if (match[2] === undefined) labels.push({ slot: match[1] as Slot, start, end: text.length });
    else substance.push({ start, end: text.length });
  }
  text += template.slice(read);
  return { code, text, known: { ...known, phones: ['+919000001001'] }, labels, substance };
}
