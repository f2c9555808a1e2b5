import type { CallPhase } from '@pukar/acd-console';
import type { Abuse } from './use-abuse.js';
import type { CallActions } from './use-call-actions.js';

/** What the desk's keys can do. */
export interface DeskActs {
  readonly actions: CallActions & { pauseRecording(): void; leaveBridge(): void };
  readonly test: { readonly isOpen: boolean; start(): unknown; close(): void };
  readonly abuse: Abuse;
  finish(ready: boolean): Promise<void>;
}

const ACTS_BY_ENTER = 'input, textarea, select, button, summary, a';
const actsByEnter = (target: EventTarget | null): boolean => Boolean((target as Partial<Element> | null)?.closest?.(ACTS_BY_ENTER));

/** The desk's keys: the call's, the test's, and Enter, which finishes a wrap-up where it means nothing else. `false` leaves a key to another part. */
export const deskKeys = (phase: CallPhase, { actions, test, abuse, finish }: DeskActs): Readonly<Record<string, (event: KeyboardEvent) => unknown>> => ({
  F2: actions.accept,
  F3: actions.leaveBridge,
  F4: actions.hangUp,
  // Between calls it takes the oldest spoken statement.
  'Shift+F4': () => (phase === 'talking' ? abuse.press() : false),
  F6: () => (phase === 'wrap-up' ? void finish(true) : actions.toggle()),
  'Shift+F6': () => (phase === 'wrap-up' && abuse.takeFive ? abuse.takeFive() : false),
  F7: test.start,
  F8: actions.hold,
  F9: actions.mute,
  F10: actions.pauseRecording,
  Escape: () => (test.isOpen ? test.close() : false),
  Enter: (event) => (phase === 'wrap-up' && !actsByEnter(event.target) ? void finish(true) : false),
});
