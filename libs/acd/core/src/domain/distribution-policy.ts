/** The times of distribution, as data. */
export interface DistributionPolicy {
  /** How long a call rings at one agent before it goes to the next. */
  readonly offerSeconds: number;
  /** How long the agent's line may take to join after they accepted. */
  readonly connectSeconds: number;
  /** How long an agent may write after a conversation before the next call comes. */
  readonly wrapUpSeconds: number;
  /** How long an agent counts as present after the last sign of life from their screen. */
  readonly leaseSeconds: number;
  /** How long a screen that was closed may take to come back: a page that is loaded again. */
  readonly reloadSeconds: number;
}

/** The helpline's policy: an offer rings for 20 s, wrap-up lasts at most 2 minutes, a silent screen is missed after 15 s, a closed one after 6. */
export const DISTRIBUTION_POLICY: DistributionPolicy = { offerSeconds: 20, connectSeconds: 20, wrapUpSeconds: 120, leaseSeconds: 15, reloadSeconds: 6 };
