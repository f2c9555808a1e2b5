import type { Answer } from '@pukar/ui';
import type { Disposition } from './desk-server.js';

/** What a call came to, as its agent's screen has it now. */
export interface OutcomeNote {
  readonly callId: string;
  readonly disposition: Disposition;
  /** The agent chose it; otherwise the screen filled it in. */
  readonly isChosen: boolean;
}

/** How long after a note without an answer it is sent again, in milliseconds. */
export const RETRY_MS = 2_000;

/**
 * Tells the server what a call came to, in the order in which it became so: one note is on its way at a time, as two at once
 * may be kept in the other order. What was meant to be told meanwhile is told as it is last. A note that was not answered is
 * sent again; one that was refused is not.
 */
export class OutcomeNotes {
  private wanted: OutcomeNote | null = null;
  private isOnItsWay = false;
  private cancelRetry: (() => void) | null = null;

  constructor(
    private readonly send: (note: OutcomeNote) => Promise<Answer<unknown>>,
    /** Calls back after so many milliseconds; gives back what prevents it. */
    private readonly later: (then: () => void, ms: number) => () => void,
  ) {}

  /** What is to be kept, or null while nothing is or nobody hears. Never rejects. */
  tell(note: OutcomeNote | null): void {
    this.wanted = note;
    this.cancelRetry?.();
    this.cancelRetry = null;
    if (!this.isOnItsWay) void this.sendWanted();
  }

  private async sendWanted(): Promise<void> {
    const note = this.wanted;
    if (!note) return;
    this.isOnItsWay = true;
    const answer = await this.send(note);
    this.isOnItsWay = false;
    if (this.wanted !== note) return this.sendWanted();
    if (answer.ok || !isUnanswered(answer.code)) this.wanted = null;
    else this.cancelRetry = this.later(() => void this.sendWanted(), RETRY_MS);
  }
}

/** The note itself was in order: the way there was not, or the server. */
const isUnanswered = (code: string): boolean => code === 'offline' || code === 'slow' || code === 'fault';
