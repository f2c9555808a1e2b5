import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { type DeskServer, type Disposition, type Softphone } from '@pukar/acd-console';
import type { Answer } from '@pukar/ui';

export interface CallActions {
  accept(): void;
  decline(): void;
  hangUp(): void;
  hold(): void;
  mute(): void;
  extend(): void;
  finish(disposition: Disposition, ready: boolean): void;
}

/** What the agent's keys ask of the server. Nothing changes on the screen until the server says so; `onTrouble` is told why a key did nothing. */
export function useCallActions(server: DeskServer, snapshot: DeskSnapshot | null, softphone: Softphone, onTrouble: (message: string | null) => void): CallActions {
  const ask = (question: Promise<Answer<unknown>>) => void question.then((answer) => onTrouble(answer.ok ? null : answer.message));

  const accept = () => {
    if (!snapshot?.offer) return;
    softphone.acceptClaim(snapshot.offer.claimId);
    ask(server.accept(snapshot.offer.claimId));
  };
  const decline = () => { if (snapshot?.offer) ask(server.decline(snapshot.offer.claimId)); };
  const hangUp = async () => {
    if (!snapshot?.call) return;
    const answer = await server.hangUp(snapshot.call.callId);
    // Without the server the line itself still ends the conversation.
    if (!answer.ok && (answer.code === 'offline' || answer.code === 'slow')) softphone.hangUp();
    else onTrouble(answer.ok ? null : answer.message);
  };
  const hold = () => { if (snapshot?.call?.state === 'talking') ask(server.hold(snapshot.call.callId, snapshot.call.heldSince === null)); };
  // The own microphone needs no server: a dead network must not keep an agent from being heard, or not heard.
  const mute = () => { if (softphone.state.kind === 'in-call') softphone.mute(!softphone.state.isMuted); };
  const extend = () => { if (snapshot?.wrapUp) ask(server.extendWrapUp(snapshot.wrapUp.callId)); };
  // A break that was asked for comes first.
  const finish = (disposition: Disposition, ready: boolean) => {
    if (snapshot?.wrapUp) ask(server.finishWrapUp({ callId: snapshot.wrapUp.callId, disposition, ready: ready && snapshot.wish.kind !== 'break' }));
  };
  return { accept, decline, hangUp: () => void hangUp(), hold, mute, extend, finish };
}
