import type { CallPhase } from '@pukar/acd-console';
import { useShortcuts } from '@pukar/ui';
import type { Abuse } from './use-abuse.js';
import type { CallActions } from './use-call-actions.js';
import type { useTelephone } from './use-telephone.js';

const ACTS_BY_ENTER = 'input, textarea, select, button, summary, a';

/** The desk's keys: the call's, the test's, and Enter, which finishes a wrap-up where it means nothing else. */
export function useDeskKeys(phase: CallPhase, actions: CallActions & { pauseRecording(): void; leaveBridge(): void }, test: ReturnType<typeof useTelephone>['test'], finish: (ready: boolean) => Promise<void>, abuse: Abuse): void {
  useShortcuts({
    F2: actions.accept,
    F3: actions.leaveBridge,
    F4: actions.hangUp,
    'Shift+F4': abuse.press,
    F6: () => (phase === 'wrap-up' ? void finish(true) : actions.toggle()),
    'Shift+F6': () => (phase === 'wrap-up' && abuse.takeFive ? abuse.takeFive() : false),
    F7: test.start,
    F8: actions.hold,
    F9: actions.mute,
    F10: actions.pauseRecording,
    Escape: () => (test.state.phase === 'idle' ? false : test.close()),
    Enter: (event) => (phase === 'wrap-up' && !(event.target instanceof Element && event.target.closest(ACTS_BY_ENTER)) ? void finish(true) : false),
  });
}
