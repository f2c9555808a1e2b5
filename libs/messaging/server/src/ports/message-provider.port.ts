/** A message as it goes out. */
export interface OutgoingMessage {
  /** Ours. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly body: string;
  /** The operators' id of its template; null where the deployment needs none. */
  readonly dltTemplateId: string | null;
}

/**
 * How a try ended. `taken`: the provider has it, under its own id. `refused`: it will never take it. `retry`: it certainly did not
 * go, and may later. `uncertain`: it may have gone. A failure is a short code of ours or theirs: never a number, never their words.
 */
export type SendOutcome =
  | { readonly kind: 'taken'; readonly providerId: string }
  | { readonly kind: 'refused' | 'retry' | 'uncertain'; readonly failure: string };

/** What became of a message whose end nobody knows. `unknowable`: this provider cannot be asked. */
export type LookUp =
  | { readonly kind: 'sent'; readonly providerIds: readonly string[] }
  | { readonly kind: 'unknowable' }
  | { readonly kind: 'away'; readonly failure: string };

/** Who carries messages to phones: a carrier like Twilio, or a gateway as Indian operators offer. All pass one contract suite. */
export abstract class MessageProvider {
  /** Gives a message away. Throws for faults of our own only. */
  abstract send(message: OutgoingMessage): Promise<SendOutcome>;
  /** The provider's ids of what it took with this number and text since `since`. */
  abstract lookUp(message: Pick<OutgoingMessage, 'id' | 'to' | 'body'>, since: Date): Promise<LookUp>;
  /** A status in the words of `rankOfStatus`; undefined where it knows no such message, or cannot be asked. Throws while it is away. */
  abstract statusOf(providerId: string): Promise<{ readonly status: string; readonly errorCode: string | undefined } | undefined>;
}
