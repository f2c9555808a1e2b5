import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { endedSentence, type OutgoingServer, type Softphone, useOutgoing } from '@pukar/acd-console';
import { Button, Notice } from '@pukar/ui';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { consoleText } from './console-messages.js';
import { OutgoingProgress, RingFromTicket } from './desk-parts.js';

interface Desk {
  readonly snapshot: DeskSnapshot | null;
  readonly callId: string | null;
  readonly isOnline: boolean;
  readonly softphone: Softphone;
  readonly onTrouble: (message: string | null) => void;
}

/** Calls that we make, on the desk: how the one in hand goes, what came of the last, and the panel that rings about a ticket. */
export function useOutgoingCalls(server: OutgoingServer, { snapshot, callId, isOnline, softphone, onTrouble }: Desk) {
  const [placed, setPlaced] = useState<string | null>(null);
  const { view, forget } = useOutgoing(server, callId ?? placed, isOnline);
  const call = snapshot?.call;

  // Who asked for a call has accepted it: the line that comes for it is answered.
  useEffect(() => {
    if (call && call.callId === placed && call.state === 'connecting') softphone.acceptClaim(call.claimId);
  }, [call, placed, softphone]);

  const leave = () => { if (callId) void server.leave(callId).then((answer) => onTrouble(answer.ok ? null : answer.message)); };
  const place: ComponentProps<typeof RingFromTicket>['onPlace'] = (wish) => {
    const id = crypto.randomUUID();
    setPlaced(id);
    void server.place({ callId: id, ...wish }).then((answer) => onTrouble(answer.ok ? null : answer.message));
  };
  const said = view && view.callId !== call?.callId ? endedSentence(view) : null;
  const below: ReactNode = said && <Notice tone="soon" testId="outgoing-ended">{said} <Button kind="bare" onClick={forget}>{consoleText.understood}</Button></Notice>;
  return {
    progress: view && view.callId === call?.callId ? <OutgoingProgress view={view} onLeave={leave} /> : undefined,
    below,
    /** The officer whom the call in hand rings, and no citizen. */
    officer: view && view.callId === callId && view.whom === 'officer' ? view.officer : null,
    /** Whom we rang about a ticket in the call on screen; null for a call of theirs, and one that they asked for. */
    rang: view && view.callId === callId && view.whom !== 'call-back' ? view.whom : null,
    /** How far the call of ours in hand is; null for any other. */
    state: view && view.callId === callId ? view.state : null,
    /** The call of ours in hand came to nothing. */
    wasNotReached: view !== null && view.callId === callId && endedSentence(view) !== null,
    leave,
    /** Citizen and officer are both in: the agent can leave them to themselves. */
    canLeave: view?.second === 'in' && view.callId === call?.callId,
    belowTicket: (ticketNumber: string): ReactNode => <RingFromTicket key={ticketNumber} server={server} ticketNumber={ticketNumber} isFree={snapshot !== null && !call && !snapshot.offer} onPlace={place} />,
  };
}
