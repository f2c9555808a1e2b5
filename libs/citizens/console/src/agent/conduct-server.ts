import type { MarkKind } from '@pukar/citizens-core/contracts';
import type { Answer } from '@pukar/ui';

/** What an agent says of a caller. */
export interface SaidOfCaller {
  readonly callId: string;
  readonly kind: MarkKind;
  readonly note: string;
}

/** What the desk asks about conduct; the page connects it to its socket. */
export interface ConductServer {
  mark(said: SaidOfCaller): Promise<Answer<unknown>>;
  appeal(said: { readonly callId: string; readonly words: string }): Promise<Answer<unknown>>;
}
