/** What is known of a waiting caller when the hold music ends; `null` when it could not be found out in time. */
export interface WaitingCaller {
  /** 1 is the next to be served. */
  readonly place: number;
  /** Whether anybody who speaks their language works on the floor now. */
  readonly isStaffed: boolean;
  /** An agent has accepted the call, and their line is on its way. */
  readonly isBeingConnected: boolean;
}

/** What a waiting caller hears next: words before the music, or the way out of the queue. */
export type WaitingWords =
  | { readonly say: 'place'; readonly place: number }
  | { readonly say: 'nobody-here' }
  | { readonly say: 'nothing' }
  | { readonly say: 'leave' };

/** Nobody is let wait longer than this. */
export const MAX_WAIT_SECONDS = 600;

/**
 * Decides what a waiting caller hears. With nobody at the desks they are told so at once, hear one round of music, and
 * leave when there is still nobody (`wasToldNobodyHere`). Whom an agent has accepted hears music until that agent is
 * there, however long the wait was. Not knowing is no reason to send anybody away.
 */
export function waitingWords(caller: WaitingCaller | null, waitedSeconds: number, wasToldNobodyHere: boolean): WaitingWords {
  if (caller?.isBeingConnected) return { say: 'nothing' };
  if (waitedSeconds >= MAX_WAIT_SECONDS) return { say: 'leave' };
  if (!caller) return { say: 'nothing' };
  if (caller.isStaffed) return { say: 'place', place: caller.place };
  return wasToldNobodyHere ? { say: 'leave' } : { say: 'nobody-here' };
}
