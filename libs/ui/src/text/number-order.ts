/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
/** Digits in groups: `4821 7735 016`, `1 0 8`, `+91 90000 01001`. */
const GROUPED = /(\+?\p{Nd}+(?:[ \u00a0-]\p{Nd}+)+)/u;

/**
 * A text cut where digits stand in groups; every second piece is such a number. Between right-to-left letters its groups
 * would be drawn in reverse, the last first, and be read and dialled wrongly: each is to be set apart, from left to right.
 * Text that runs from left to right is one piece.
 */
export const numbersApart = (text: string): readonly string[] => (RIGHT_TO_LEFT.test(text) ? text.split(GROUPED) : [text]);
