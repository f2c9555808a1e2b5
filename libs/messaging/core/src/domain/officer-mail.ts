/** Words to an officer that wait to be sent: of the citizen and of what they said, nothing. */
export interface OfficerWords {
  readonly subject: string;
  readonly text: string;
}

/** The most that one e-mail says in full; an officer with more opens the list. */
const MOST_IN_FULL = 20;

/** After an officer was written to, so long nothing follows: a burst becomes one e-mail. */
export const MAIL_GAP_MINUTES = 30;
/** A first one waits so long for what comes with it. */
export const MAIL_SETTLES_MINUTES = 2;

/** One e-mail of all that waits for an officer. */
export function joinMails(waiting: readonly OfficerWords[]): OfficerWords {
  const [first] = waiting;
  if (waiting.length === 1 && first) return first;
  const left = waiting.length - MOST_IN_FULL;
  const parts = waiting.slice(0, MOST_IN_FULL).map(({ text }) => text.trim());
  return { subject: `Pukar: ${waiting.length} notices`, text: [...parts, ...(left > 0 ? [`and ${left} more: open the list`] : [])].join('\n\n----\n\n') };
}
