import type { BilingualText } from './bilingual-text.js';

/** A day on which the state's offices are shut, or from noon when `half`. */
export interface Holiday {
  /** `YYYY-MM-DD` in the state's time zone. */
  readonly date: string;
  readonly name: BilingualText;
  readonly half?: boolean | undefined;
  /** Follows the moon: our best reckoning until the state's gazette for that year confirms the date. */
  readonly moonBased?: boolean | undefined;
  /** The letters of the districts that keep it (`BPL`), where it is not the whole state. */
  readonly districts?: readonly string[] | undefined;
  /** The codes of the offices that alone are shut (`ENE-BPL`), where it is neither the whole state nor only whole districts. */
  readonly offices?: readonly string[] | undefined;
}

/** When the state's offices work. */
export interface OfficeHours {
  /** ISO week days, 1 is Monday. */
  readonly weekDays: readonly number[];
  /** `HH:MM` on a 24-hour clock, local time. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** IANA name. */
  readonly timeZone: string;
}
