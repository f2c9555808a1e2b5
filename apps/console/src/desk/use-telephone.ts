import { adviceOf, callPhase, type Desk, type DeskServer, type DeskState, unreadyOf, useAwake, useClockSkew, useHeartbeat, useMicrophone, useSoftphone, useSoundTest } from '@pukar/acd-console';
import { useEffect } from 'react';

/** The agent's telephone in this tab: microphone, line, and what they lack, which the server is told. In use while `isHere`. */
export function useTelephone(server: DeskServer, desk: Desk, isHere: boolean) {
  const { snapshot } = desk;
  const isWanted = snapshot !== null && isHere;
  const { microphone, kind } = useMicrophone(isWanted);
  const { softphone, line } = useSoftphone(server, microphone, isWanted);
  const clock = useClockSkew();
  const { isAsleep, sleptSeconds, goOn } = useAwake();
  useHeartbeat(server, desk.isMine && isHere, unreadyOf(kind, line, isAsleep), desk.beatRefused);
  useAcceptedClaim(snapshot, softphone);

  const presence = snapshot?.presence;
  useEffect(() => { if (presence === 'ready') goOn(); }, [presence, goOn]);
  const isInCall = snapshot?.call != null;
  const slept = snapshot?.notReadyBecause === 'screen-gone' ? sleptSeconds : null;
  const advice = isWanted ? adviceOf({ microphone: kind, line, clock, isInCall, sleptSeconds: slept }) : null;

  const isTestPossible = isWanted && !isInCall && snapshot.offer === null;
  const { test, start, close } = useSoundTest(microphone, softphone, isTestPossible);
  return { softphone, microphone, readiness: { microphone: kind, line, clock }, advice, test: { state: test, start, close, isPossible: isTestPossible } };
}

/** A page that was loaded between the agent's yes and the leg's ring answers it all the same. */
function useAcceptedClaim(snapshot: DeskState['snapshot'], softphone: ReturnType<typeof useSoftphone>['softphone']): void {
  const claimId = callPhase(snapshot) === 'connecting' ? (snapshot?.call?.claimId ?? null) : null;
  useEffect(() => { if (claimId !== null) softphone.acceptClaim(claimId); }, [claimId, softphone]);
}
