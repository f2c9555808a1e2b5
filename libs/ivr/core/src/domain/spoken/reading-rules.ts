/**
 * How a language reads values out, as sentences with slots, cut into fragments like prompts. The slots are the same in every
 * language; their order and the words between them are the language's.
 */
export interface ReadingRules {
  /** Whether the day of a date is said as a plain number ("24 नवंबर") or as an ordinal ("twenty-fourth November"). */
  readonly dayAs: 'number' | 'ordinal';
  /** Whether a year is one number ("दो हज़ार छब्बीस") or, from 2010 on, two ("twenty twenty-six"). */
  readonly yearAs: 'number' | 'pairs';
  readonly patterns: Readonly<Record<ReadingPattern, string>>;
}

/** The patterns and the slots that each has. */
export const READING_PATTERNS = {
  /** A day of this year. */
  date: ['day', 'month'],
  'date-year': ['day', 'month', 'year'],
  /** A whole hour; `part` is the part of the day, `hour` is 1 to 12. */
  time: ['part', 'hour'],
  'time-minutes': ['part', 'hour', 'minute'],
  /** Money: exactly one rupee, whole rupees, one rupee and several with paise; less than a rupee: exactly one paisa, several. */
  rupee: [],
  rupees: ['number'],
  'rupee-paise': ['paise'],
  'rupees-paise': ['number', 'paise'],
  paisa: [],
  paise: ['paise'],
  /** A span of time: exactly one, and several. */
  minute: [],
  minutes: ['number'],
  hour: [],
  hours: ['number'],
  day: [],
  days: ['number'],
  'working-day': [],
  'working-days': ['number'],
  /** Complaints, counted. */
  complaint: [],
  complaints: ['number'],
} as const;

/** The name of a reading pattern. */
export type ReadingPattern = keyof typeof READING_PATTERNS;
