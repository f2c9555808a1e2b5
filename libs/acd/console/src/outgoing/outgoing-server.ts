import type { OutgoingView, PlaceCallRequest, RingingFacts } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';

/** What the desk asks of the server about calls that we make. */
export interface OutgoingServer {
  /** Whom a ticket lets ring, and what they would see. */
  before(ticketNumber: string): Promise<Answer<RingingFacts>>;
  place(wish: PlaceCallRequest): Promise<Answer<unknown>>;
  /** Refused for a call that somebody made to us. */
  view(callId: string): Promise<Answer<OutgoingView>>;
  /** The agent leaves a bridge; the two go on. */
  leave(callId: string): Promise<Answer<unknown>>;
  onChanged(listener: (callId: string) => void): () => void;
}
