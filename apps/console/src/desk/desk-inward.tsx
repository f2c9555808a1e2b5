import { type InwardServer, useInward } from '@pukar/grievances-console';
import { OpenInwardSchema } from '@pukar/citizens-core/contracts';
import type { SocketClient } from '@pukar/ui';
import type { ReactNode } from 'react';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';
import { InwardBar } from './desk-parts.js';

/** The call centre's server as the desk asks it about what came in without a call. */
export const inwardServerOn = (socket: SocketClient<CallCentreMessages>): InwardServer => ({
  mine: async () => read(await socket.emitWithAck('inward:mine', {}), OpenInwardSchema),
  begin: async (intake) => read(await socket.emitWithAck('inward:begin', { intake }), OpenInwardSchema),
  end: async (callId) => read(await socket.emitWithAck('inward:end', { callId }), OpenInwardSchema),
});

interface DeskInward {
  /** Its draft, while neither a call nor a voicemail is on screen. */
  readonly callId: string | null;
  readonly knownPlaces: readonly string[];
  readonly begin: (() => void) | undefined;
  bar(isRegistered: boolean): ReactNode;
}

/** What the agent writes down without a call. A call on screen goes before it, and so does a voicemail: it is back after them. */
export function useInwardOnDesk(server: InwardServer, { isFree, isOnline, onTrouble }: { readonly isFree: boolean; readonly isOnline: boolean; readonly onTrouble: (message: string | null) => void }): DeskInward {
  const { mine, knownPlaces, begin, end } = useInward(server, isOnline, onTrouble);
  const shown = isFree ? mine : null;
  return {
    callId: shown?.callId ?? null, knownPlaces,
    begin: isFree && isOnline && !mine ? begin : undefined,
    bar: (isRegistered) => shown && <InwardBar key={shown.callId} begunAt={shown.begunAt} isRegistered={isRegistered} onEnd={end} />,
  };
}
