import { RATE, type Pcm } from './pcm.js';

/** A tone of one or more frequencies in hertz, or a pause without any. */
interface Stroke {
  readonly hertz: readonly number[];
  readonly seconds: number;
}

const LOUDNESS = 6_000;

/** How long a tone takes to swell and to fade, lest it click. */
const EDGE_SAMPLES = 40;

/** One stroke after the other. */
export function strokes(list: readonly Stroke[]): Pcm {
  const parts = list.map(stroke);
  const all = new Int16Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function stroke({ hertz, seconds }: Stroke): Pcm {
  const length = Math.round(seconds * RATE);
  return Int16Array.from({ length }, (_, at) => {
    const edge = Math.min(1, at / EDGE_SAMPLES, (length - at) / EDGE_SAMPLES);
    return edge * LOUDNESS * hertz.reduce((sum, each) => sum + Math.sin((2 * Math.PI * each * at) / RATE) / hertz.length, 0);
  });
}

const INDIA: readonly Stroke[] = [
  { hertz: [400, 425], seconds: 0.4 },
  { hertz: [], seconds: 0.2 },
  { hertz: [400, 425], seconds: 0.4 },
  { hertz: [], seconds: 2 },
];
const BRITAIN = INDIA.map((each) => (each.hertz.length === 0 ? each : { ...each, hertz: [400, 450] }));
const AMERICA: readonly Stroke[] = [
  { hertz: [440, 480], seconds: 2 },
  { hertz: [], seconds: 4 },
];
const EUROPE: readonly Stroke[] = [
  { hertz: [425], seconds: 1 },
  { hertz: [], seconds: 4 },
];

/** Ring-back tones by Twilio's `ringTone` (ITU-T E.180); countries that are not here ring as most of Europe does. */
const RING_BACKS: Readonly<Record<string, readonly Stroke[]>> = { in: INDIA, uk: BRITAIN, nz: BRITAIN, au: BRITAIN, sg: BRITAIN, us: AMERICA, 'us-old': AMERICA, ph: AMERICA };

/** One round of the ring-back tone of a country; India's unless told. */
export const ringBack = (country = 'in'): Pcm => strokes(RING_BACKS[country] ?? EUROPE);

/** The beep before a recording. */
export const beep = (): Pcm => strokes([{ hertz: [1_000], seconds: 0.4 }]);

/** Rows and columns of the keypad, in hertz (ITU-T Q.23). */
const ROWS = [697, 770, 852, 941] as const;
const COLUMNS = [1209, 1336, 1477] as const;
const KEYPAD = '123456789*0#';

/** Key tones as Twilio's `<Play digits>` spells them: half a second each, `w` for half a second of nothing. */
export function keyTones(digits: string): Pcm {
  return strokes(
    [...digits].flatMap((digit): Stroke[] => {
      const at = KEYPAD.indexOf(digit);
      if (at < 0) return [{ hertz: [], seconds: 0.5 }];
      const hertz = [ROWS[Math.floor(at / 3)] ?? 0, COLUMNS[at % 3] ?? 0];
      return [{ hertz, seconds: 0.4 }, { hertz: [], seconds: 0.1 }];
    }),
  );
}

const BAR_SECONDS = 2;
const CHORDS = [
  [262, 330, 392, 523],
  [220, 262, 330, 440],
  [175, 220, 262, 349],
  [196, 247, 294, 392],
] as const;

/** Soft broken chords that go round: for whoever waits without music of the application's own. */
export function holdMusic(): Pcm {
  const notes = CHORDS.flatMap((chord) => Array.from({ length: 8 }, (_, note): Stroke => ({ hertz: [chord[note % 4] ?? 0], seconds: BAR_SECONDS / 8 })));
  return strokes(notes).map((sample) => sample * 0.5);
}
