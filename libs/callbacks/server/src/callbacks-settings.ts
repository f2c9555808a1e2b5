import type { CallbackPolicy } from '@pukar/callbacks-core/domain';

/** How citizens are rung back here. Provided by the application. */
export abstract class CallbacksSettings {
  abstract readonly policy: CallbackPolicy;
  /** Whether an agent takes the call before the citizen's phone rings, or the citizen answers before they enter the line. */
  abstract readonly first: 'agent' | 'citizen';
}
