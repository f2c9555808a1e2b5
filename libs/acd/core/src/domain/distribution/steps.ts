import type { Asked } from './eligibility.js';

/** The seconds in the queue at which more agents become able to take a call, rising; the first is 0. */
export const stepsOf = ({ own, ofGroup, ofSeniority, inStates }: Asked): readonly number[] =>
  [...new Set([0, ...own, ...ofGroup, ...ofSeniority, inStates])].filter((seconds) => seconds < Infinity).sort((a, b) => a - b);
