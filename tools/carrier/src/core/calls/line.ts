import type { Handset } from '../sound/party.js';
import type { SoundInWords } from '../sound/sound.js';

/** What can be told to the device at the far end of a leg. */
export interface Line {
  /** Its sound at this moment; none while the device has no line for it. */
  handset?(): Handset | undefined;
  answered(): void;
  /** What it hears of the carrier's, to be shown. */
  sound(sound: SoundInWords): void;
  /** In a conversation, with so many others who can be heard. */
  talking(withOthers: number): void;
  held(on: boolean): void;
  muted(on: boolean): void;
  ended(reason: string): void;
}

/** A leg whose device has not picked up, or is gone. */
export const DEAD_LINE: Line = {
  answered: () => undefined,
  sound: () => undefined,
  talking: () => undefined,
  held: () => undefined,
  muted: () => undefined,
  ended: () => undefined,
};
