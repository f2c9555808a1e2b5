import { CallBar, callOnScreen, callPhase, deskText, isLineReady, languageName, PresenceBar, useDesk, useHeartbeat, useRing, useSoftphone } from '@pukar/acd-console';
import { useCallerContext } from '@pukar/grievances-console';
import { Notice, TopBar, useShortcuts } from '@pukar/ui';
import { useEffect } from 'react';
import type { PageProps } from './page-props.js';
import { consoleText as text } from './console-messages.js';
import { DeskColumns } from './desk-columns.js';
import { DeskNotice } from './desk-notice.js';
import { useCallActions } from './use-call-actions.js';
import { useCallCentre } from './use-call-centre.js';
import { useFinish } from './use-finish.js';
import { useOutcome } from './use-outcome.js';
import { usePassingMessage } from './use-passing-message.js';

const ACTS_BY_ENTER = 'input, textarea, select, button, summary, a';

/** The agent's desk. What it shows is the server's last snapshot and what the agent is typing. */
export function DeskPage({ person, onSignOut, onExpire }: PageProps) {
  const { socket, deskServer, complaintServer, sessions } = useCallCentre();
  const desk = useDesk(deskServer, socket);
  const { snapshot, connection } = desk;
  const isHere = connection !== 'elsewhere' && connection !== 'signed-out' && connection !== 'outdated';
  const { softphone, line } = useSoftphone(deskServer, snapshot !== null && isHere);
  useHeartbeat(deskServer, desk.isMine, isLineReady(line), desk.beatRefused);

  const [trouble, setTrouble] = usePassingMessage();
  const callId = callOnScreen(snapshot);
  const phase = callPhase(snapshot);
  const isOnline = socket === 'connected';
  const caller = useCallerContext(complaintServer, callId, isOnline);
  const outcome = useOutcome(callId);
  const actions = useCallActions(deskServer, snapshot, softphone, setTrouble);

  useEffect(() => { if (connection === 'signed-out') onExpire(); }, [connection, onExpire]);
  useEffect(() => { if (phase === 'connecting') softphone.acceptNext(); }, [phase, softphone]);
  useEffect(() => sessions.keepOnly(callId), [sessions, callId]);
  useRing(phase === 'ringing' && isHere, deskText.ringTitle(caller.context ? languageName(caller.context.language) : ''));
  const finish = useFinish({ callId, sessions, isRegistered: outcome.isRegistered, disposition: outcome.disposition, finish: actions.finish, onTrouble: setTrouble });
  useShortcuts({
    F2: actions.accept,
    F4: actions.hangUp,
    F6: () => (phase === 'wrap-up' ? void finish(true) : actions.toggle()),
    Enter: (event) => (phase === 'wrap-up' && !(event.target instanceof Element && event.target.closest(ACTS_BY_ENTER)) ? void finish(true) : false),
  });

  const signOut = async () => {
    if (phase !== 'none') return setTrouble(text.endCallFirst);
    if (!(await sessions.settle())) return setTrouble(text.notSavedYet);
    onSignOut();
  };

  return (
    <div className="page page--desk">
      <TopBar title={text.desk} person={person.name} onSignOut={() => void signOut()}>
        <PresenceBar snapshot={snapshot} connection={connection} line={line} onToggle={actions.toggle} />
      </TopBar>
      <CallBar
        snapshot={snapshot} caller={caller.context} sentence={caller.context?.sentence ?? null}
        onAccept={actions.accept} onDecline={actions.decline} onHangUp={actions.hangUp}
        disposition={outcome.disposition} onDisposition={outcome.choose} onFinish={(ready) => void finish(ready)} isEnterFree={outcome.isRegistered}
      />
      <DeskNotice connection={connection} onWorkHere={() => void desk.open()} />
      {trouble && <Notice tone="late" testId="desk-trouble">{trouble}</Notice>}
      <DeskColumns
        callId={callId} isOnline={isOnline} isCallOver={phase === 'wrap-up'} server={complaintServer} sessions={sessions} caller={caller}
        idleHint={idleHint(snapshot?.presence, isLineReady(line))} onRegistered={outcome.registered} onTicketFound={outcome.ticketFound}
      />
    </div>
  );
}

function idleHint(presence: string | undefined, hasLine: boolean): string {
  if (presence === 'on-break') return deskText.breakHint;
  if (presence !== 'ready') return deskText.notReadyHint;
  return hasLine ? deskText.noCallReady : deskText.lineHint;
}
