/** What Twilio sends for a caller who hides their number (its "Anonymous", spelt on a keypad). */
const ANONYMOUS = '+266696687';

/** Whether a caller's number cannot be rung back: withheld, or no telephone number. */
export const isNumberHidden = (from: string): boolean => from === ANONYMOUS || !/^\+\d{8,15}$/.test(from);
