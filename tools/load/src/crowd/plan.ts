/** What a citizen means to do. */
export const MEANINGS = ['complains', 'complains-and-asks', 'talks', 'abandons', 'leaves-menu', 'hears-emergency-numbers', 'meets-a-fault'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** One citizen of the crowd. */
export interface Plan {
  readonly index: number;
  readonly from: string;
  readonly means: Meaning;
  /** How long they talk, or wait before they give up, in milliseconds. */
  readonly patienceMs: number;
}

/** Of twenty citizens: thirteen complain (two of them ask for the status later), and of the others each kind. */
const OF_TWENTY: readonly Meaning[] = [
  'complains', 'abandons', 'complains', 'complains', 'leaves-menu', 'complains-and-asks', 'talks', 'complains', 'complains', 'abandons',
  'complains', 'complains', 'hears-emergency-numbers', 'complains-and-asks', 'talks', 'complains', 'leaves-menu', 'complains', 'complains', 'complains',
];

/** Every how many-th citizen meets an error in the menu, hears the fallback and goes on from the menu to complain. */
const A_FAULT_EVERY = 75;

/** The crowd, always the same for the same size. */
export function planCrowd(size: number): readonly Plan[] {
  return Array.from({ length: size }, (_, index) => ({
    index,
    from: `+91900${String(2_000_000 + index)}`,
    means: index % A_FAULT_EVERY === 8 ? 'meets-a-fault' : OF_TWENTY[index % OF_TWENTY.length]!,
    patienceMs: 1_500 + ((index * 7_919) % 4_500),
  }));
}
