import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DeskServer } from '../desk/desk-server.js';
import { ChosenSoftphone } from './chosen-softphone.js';
import type { LineState, MicrophoneSource, Softphone } from './softphone.js';

/** The agent's line, open while `isWanted`: not before there is a server, and not in a tab that another has taken over from. */
export function useSoftphone(server: Pick<DeskServer, 'softphoneAccess'>, microphone: MicrophoneSource, isWanted: boolean): { readonly softphone: Softphone; readonly line: LineState } {
  const [softphone] = useState<Softphone>(() => new ChosenSoftphone(() => server.softphoneAccess(), microphone));
  useEffect(() => {
    if (!isWanted) return;
    softphone.open();
    return () => softphone.dispose();
  }, [softphone, isWanted]);
  const line = useSyncExternalStore((changed) => softphone.onState(changed), () => softphone.state);
  return { softphone, line };
}
