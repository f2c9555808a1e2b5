/** The statuses after which a call or a leg is over (Twilio's CallStatus and the REST resource's `status`). */
const OVER: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** Whether the carrier's status says that a call is over. A status that we do not know does not. */
export const isOver = (status: string): boolean => OVER.includes(status);
