import type { CallPhase, MayDo } from '@pukar/acd-console';
import type { ActId } from '@pukar/ui';
import type { Abuse } from './use-abuse.js';
import type { CallActions } from './use-call-actions.js';
import type { OwnPresence } from './use-presence.js';

/** What the desk's keys can do. */
export interface DeskActs {
  readonly actions: CallActions & { pauseRecording(): void; readonly leaveBridge: (() => void) | undefined };
  readonly test: { readonly isOpen: boolean; readonly isPossible: boolean; start(): unknown; close(): void };
  readonly presence: Pick<OwnPresence, 'toggle' | 'openChoice' | 'choose'>;
  /** What the server would do with the call now. */
  readonly may: MayDo;
  /** The wrap-up can be made longer. */
  readonly canExtend: boolean;
  readonly abuse: Abuse;
  finish(ready: boolean): Promise<void>;
}

type Acts = Readonly<Partial<Record<ActId, (() => unknown) | undefined>>>;

/** The acts of the desk's bars that are possible now. */
export const deskActs = (phase: CallPhase, { actions, presence, may, canExtend, test, abuse, finish }: DeskActs): Acts => {
  const isTalking = phase === 'talking';
  const isWrapUp = phase === 'wrap-up';
  return {
    'offer.accept': phase === 'ringing' ? actions.accept : undefined,
    'offer.decline': phase === 'ringing' ? actions.decline : undefined,
    'call.leave-bridge': actions.leaveBridge,
    'call.end': (isTalking && may.end) || phase === 'connecting' ? actions.hangUp : undefined,
    'call.end-for-abuse': isTalking ? abuse.press : undefined,
    'call.hold': isTalking && may.hold ? actions.hold : undefined,
    'call.mute': isTalking ? actions.mute : undefined,
    'recording.pause': isTalking ? actions.pauseRecording : undefined,
    'presence.switch': isWrapUp || phase === 'ringing' ? undefined : presence.toggle,
    'presence.break': presence.openChoice,
    'presence.not-ready': isWrapUp || phase === 'ringing' ? undefined : () => presence.choose({ kind: 'away', code: 'not-ready' }),
    'wrap-up.finish': isWrapUp ? () => void finish(true) : undefined,
    'wrap-up.finish-not-ready': isWrapUp ? () => void finish(false) : undefined,
    'wrap-up.extend': isWrapUp && canExtend ? actions.extend : undefined,
    'wrap-up.take-five': isWrapUp ? abuse.takeFive : undefined,
    'sound.test': test.isPossible ? test.start : undefined,
  };
};

const ACTS_BY_ENTER = 'input, textarea, select, button, summary, a';
const actsByEnter = (target: EventTarget | null): boolean => Boolean((target as Partial<Element> | null)?.closest?.(ACTS_BY_ENTER));

/** The keys that nobody can change: Escape closes the test, and Enter finishes a wrap-up where it means nothing else. `false` leaves a key to another part. */
export const fixedKeys = (phase: CallPhase, { test, finish }: Pick<DeskActs, 'test' | 'finish'>): Readonly<Record<string, (event: KeyboardEvent) => unknown>> => ({
  Escape: () => (test.isOpen ? test.close() : false),
  Enter: (event) => (phase === 'wrap-up' && !actsByEnter(event.target) ? void finish(true) : false),
});
