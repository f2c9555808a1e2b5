/**
 * What a conversation came to, as its agent says. `call-back-promised` and `call-dropped` make us owe the caller a call;
 * `answer-taken`: an answer, a rating or a withdrawal was written down for a ticket; `not-reached`: a call of ours that
 * nobody took.
 */
export const DISPOSITIONS = [
  'complaint-registered', 'information-given', 'status-told', 'answer-taken', 'call-back-promised', 'transferred', 'not-reached', 'blank-call', 'wrong-number', 'call-dropped', 'prank-call', 'abusive-call', 'other',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
