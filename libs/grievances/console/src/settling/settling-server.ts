import type { Answer } from '@pukar/ui';

/** What an agent settles with a citizen on the line, beside a complaint; the page connects it to its socket. */
export interface SettlingServer {
  /** The agent has told the caller that their identity was opened. */
  identityTold(told: { readonly callId: string; readonly openingId: string }): Promise<Answer<unknown>>;
}
