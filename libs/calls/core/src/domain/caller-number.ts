/** What Twilio sends for a number that is withheld: "Anonymous", "Restricted", "Blocked", "Unknown", "Unavailable", spelt on a keypad. */
const WITHHELD: readonly string[] = ['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'];

/** Whether a caller's number cannot be rung back: withheld, or no telephone number (an Indian one has ten digits). */
export const isNumberHidden = (from: string): boolean => WITHHELD.includes(from) || !/^\+(?:91[1-9]\d{9}|(?!91|0)\d{8,15})$/.test(from);
