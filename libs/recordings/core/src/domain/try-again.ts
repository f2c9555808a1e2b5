/** The carrier's sound may not be there for a while after it has ended; a store may be away for a night. */
const FIRST_SECONDS = 1;
const LONGEST_SECONDS = 600;
/** Tries with those pauses take about a day. */
const MOST_TRIES_IN_VAIN = 150;

/** Why a recording could not be brought here: the carrier has it but not its sound; it has no such recording; or the fault is ours or the line's. */
export type FetchTrouble = 'no-sound-there' | 'gone' | 'ours';

/** After so many tries the next one decides: what somebody asks to be tried again is either here or given up within a moment. */
export const TRIES_BEFORE_THE_LAST = MOST_TRIES_IN_VAIN - 1;

/** One that was given up is looked for so often, until its own keeping time is over. */
export const FAILED_PAUSE_SECONDS = 3_600;

/** How long to wait after so many tries in vain: 1, 2, 4 … seconds, ten minutes at most. */
export const pauseAfter = (tries: number): number => Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(Math.max(tries - 1, 0), 20));

/** Whether it is listed as failed. Only when the carrier itself has had nothing for a day: what fails on our side is tried for ever. */
export const isGivenUp = (tries: number, trouble: FetchTrouble): boolean => trouble !== 'ours' && tries >= MOST_TRIES_IN_VAIN;
