import type { Tx } from '@pukar/platform/database';

/** What citizens answer when they are asked whether anybody presses them: it lies sealed in the vault, and supervisors see a yes at once. */
export abstract class VoiceChecksPort {
  /** Once for each call, ticket and answer. */
  abstract keep(tx: Tx, check: { readonly ticketId: string; readonly callId: string; readonly agentId: string; readonly answer: 'no' | 'yes' | 'cannot-speak'; readonly words: string; readonly at: Date }): Promise<void>;
  /** Somebody said about this ticket that they are pressed, or could not speak, and no supervisor has looked at it. */
  abstract isPressed(tx: Tx, ticketId: string): Promise<boolean>;
}
