/** How the agent's line is: not yet registered at the carrier, able to take a call, in one, or down for a reason in words. */
export type LineState =
  | { readonly kind: 'registering' | 'ready' | 'in-call' }
  | { readonly kind: 'down'; readonly reason: string };

/** The agent's telephone in the browser, whichever carrier is behind it. */
export interface Softphone {
  readonly state: LineState;
  /** Registers at the carrier; again after `dispose`, too. */
  open(): void;
  /** Tells each change; gives back the function that stops it. */
  onState(listener: (state: LineState) => void): () => void;
  /** The agent has accepted a call: the leg that comes (or waits already) is answered. No other ever is. */
  acceptNext(): void;
  /** Ends this agent's own leg. */
  hangUp(): void;
  dispose(): void;
}

/** Whether the server may offer calls on this line. */
export const isLineReady = (state: LineState): boolean => state.kind === 'ready' || state.kind === 'in-call';
