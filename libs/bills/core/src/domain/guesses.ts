/** How often one caller has asked on one day, and how many of the numbers were nobody's. */
export interface Asked {
  readonly asked: number;
  readonly wrong: number;
}

/** A number with a right check digit is found by one try in ten: who tries some more is looking for other people's bills. */
const WRONG_A_DAY = 5;
/** Even right ones: a household has few bills, and nobody may go through a street's. */
const ASKED_A_DAY = 20;
/** All who withhold their number share one count: it must not let one of them lock out the others. */
const WITHHELD_TIMES = 10;

/** Whether a caller has asked too often today. `before`: what was counted before this question. */
export function isLocked(before: Asked, isWithheld: boolean): boolean {
  const times = isWithheld ? WITHHELD_TIMES : 1;
  return before.wrong >= WRONG_A_DAY * times || before.asked >= ASKED_A_DAY * times;
}
