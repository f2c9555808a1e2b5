export {
  ATTEMPT_RESULTS, attemptsMade, attemptsSinceLastOwed, CALLBACK_OUTCOMES, CALLBACK_STATES, liveAttempt, OWED_REASONS, stillOwed,
  type Attempt, type AttemptResult, type Callback, type CallbackOutcome, type CallbackState, type OwedCall, type OwedReason,
} from './callback.js';
export type { CallbackCommand, CallbackDecision, CallbackEvent, CallbackRefusal } from './callback-commands.js';
export { ACCEPTS, decideCallback, openCallback, type NewCallback } from './callback-lifecycle.js';
export { expiresAt } from './callback-steps.js';
export { CALLBACK_POLICY, FEWEST_ATTEMPTS, isStaffed, mayRing, parseAttempts, soonest, type CallbackPolicy } from './callback-policy.js';
export { afterRungKey, type AfterRungKey } from './rung-first.js';
