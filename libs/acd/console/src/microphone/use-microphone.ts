import { useEffect, useState, useSyncExternalStore } from 'react';
import { Microphone } from './microphone.js';
import type { MicrophoneKind } from './microphone-state.js';

/** The agent's microphone, held while `isWanted`: only the tab that is the desk has it. */
export function useMicrophone(isWanted: boolean): { readonly microphone: Microphone; readonly kind: MicrophoneKind } {
  const [microphone] = useState(() => new Microphone());
  useEffect(() => {
    if (!isWanted) return;
    microphone.open();
    return () => microphone.close();
  }, [microphone, isWanted]);
  const kind = useSyncExternalStore((changed) => microphone.onChange(changed), () => microphone.kind);
  return { microphone, kind };
}
