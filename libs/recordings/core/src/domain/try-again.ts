/** The carrier's sound may not be there for a while after it has ended; a store may be away for a night. */
const FIRST_SECONDS = 1;
const LONGEST_SECONDS = 600;
/** Tries with those pauses take about a day. */
const MOST_TRIES_WITHOUT_SOUND = 150;

/** How long to wait after so many tries in vain: 1, 2, 4 … seconds, ten minutes at most. */
export const pauseAfter = (tries: number): number => Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(Math.max(tries - 1, 0), 20));

/** Whether fetching is given up. Only when the carrier itself has no sound for a day: what fails on our side is tried for ever. */
export const isGivenUp = (tries: number, because: 'no-sound-there' | 'ours'): boolean => because === 'no-sound-there' && tries >= MOST_TRIES_WITHOUT_SOUND;
