import { UNREADY_REASONS } from '@pukar/acd-core/contracts';
import { BreakChooser, CallBar, callOnScreen, callPhase, type Connection, type DeskState, deskText, MissedOffer, partiesText, PresenceBar, ReadinessNotice, ToldBar, useRing, useScreenOn } from '@pukar/acd-console';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import { type Present, useCallerContext } from '@pukar/grievances-console';
import { languageName, later, Notice, TopBar } from '@pukar/ui';
import { useEffect } from 'react';
import { KeysOfDesk, PaletteButton } from './own-keys.js';
import type { PageProps } from './page-props.js';
import { consoleText as text } from './console-messages.js';
import { DeskColumns } from './desk-columns.js';
import { DeskNotice } from './desk-notice.js';
import { DeskConduct } from './desk-conduct.js';
import { SoundTestPanel } from './desk-parts.js';
import { useInwardOnDesk } from './desk-inward.js';
import { useRecordingOnDesk } from './desk-recording.js';
import { useVoicemailOnDesk } from './desk-voicemail.js';
import { OwnScoreCards } from './own-score-cards.js';
import { useAbuse } from './use-abuse.js';
import { useCallActions } from './use-call-actions.js';
import { useCallCentre } from './use-call-centre.js';
import { useDeskKeys } from './use-desk-keys.js';
import { useFinish } from './use-finish.js';
import { useOutgoingCalls } from './use-outgoing-calls.js';
import { usePartiesOnDesk } from './use-parties-on-desk.js';
import { useOutcome } from './use-outcome.js';
import { usePresence } from './use-presence.js';
import { usePassingMessage } from './use-passing-message.js';
import { usePlace } from './use-place.js';
import { useTelephone } from './use-telephone.js';

const OwnDay = later(async () => (await import('./own-day.js')).OwnDay);

/** The agent's desk. What it shows is the server's last snapshot and what the agent is typing. */
export function DeskPage({ person, onSignOut, onExpire }: PageProps) {
  const { socket, deskServer, complaintServer, conductServer, outgoingServer, partiesServer, recordingServer, settlingServer, voicemailServer, inwardServer, askOwnDay, toldServer, askedServer, sessions } = useCallCentre();
  const { desk, connection, isHere, isSecondTab, workHere } = usePlace(person.id, deskServer, socket);
  const { snapshot } = desk;
  const { softphone, microphone, readiness, advice, test } = useTelephone(deskServer, desk, isHere);

  const [trouble, setTrouble] = usePassingMessage();
  const onLine = callOnScreen(snapshot);
  const phase = callPhase(snapshot);
  const isOnline = socket === 'connected';
  const voicemail = useVoicemailOnDesk(voicemailServer, { isFree: onLine === null && phase === 'none' && snapshot !== null && isHere, isOnline, onTrouble: setTrouble });
  const inward = useInwardOnDesk(inwardServer, { isFree: onLine === null && phase === 'none' && voicemail.callId === null && snapshot !== null && isHere, isOnline, onTrouble: setTrouble });
  const callId = onLine ?? voicemail.callId ?? inward.callId;
  const caller = useCallerContext(complaintServer, onLine ?? voicemail.callId, isOnline);
  const abuse = useAbuse({ server: deskServer, snapshot, softphone, wasPutOut: caller.context?.wasPutOut ?? false, onTrouble: setTrouble });
  const recording = useRecordingOnDesk(recordingServer, { callId: onLine, isOnline, isTalking: snapshot?.call?.state === 'talking', onTrouble: setTrouble });
  const outgoing = useOutgoingCalls(outgoingServer, { snapshot, callId: onLine, isOnline, softphone, onTrouble: setTrouble });
  const outcome = useOutcome({
    server: deskServer, onSettled: settlingServer.onSettled, snapshot, callId: callId ?? snapshot?.wrapUp?.callId ?? null, wasPutOut: abuse.wasPutOut, wasNotReached: outgoing.wasNotReached, isOurs: outgoing.rang !== null, isOnline,
    isUntouched: (id) => isUnwritten(sessions.of(id).state.typed),
  });
  const parties = usePartiesOnDesk(partiesServer, { snapshot, isOnline, softphone, settle: () => sessions.settle(), drafts: askedServer, onTrouble: setTrouble });
  const actions = useCallActions(deskServer, snapshot, softphone, setTrouble);
  const presence = usePresence(deskServer, snapshot, setTrouble);
  const hangUp = () => { outcome.endedHere(); actions.hangUp(); };

  useEffect(() => { if (connection === 'signed-out') onExpire(); }, [connection, onExpire]);
  useEffect(() => sessions.keepOnly(callId), [sessions, callId]);
  useRing({ answerBy: isHere && connection === 'up' ? (snapshot?.offer?.answerBy ?? null) : null, language: caller.context ? languageName(caller.context.language) : '' });
  useScreenOn(snapshot?.call != null);
  const finish = useFinish({ callId, sessions, isRegistered: outcome.isRegistered, disposition: outcome.disposition, finish: actions.finish, onTrouble: setTrouble });
  const takeFive = phase === 'wrap-up' && abuse.wasPutOut ? () => void deskServer.takeBreak('after-abuse').then(() => finish(false)) : undefined;
  useDeskKeys(phase, { presence, may: parties.may, canExtend: (snapshot?.wrapUp?.moreSeconds ?? 0) > 0, actions: { ...actions, hangUp, pauseRecording: recording.toggle, leaveBridge: outgoing.canLeave ? outgoing.leave : undefined }, test: { isOpen: test.state.phase !== 'idle', ...test }, finish, abuse: { press: abuse.press, takeFive } });

  const signOut = async () => {
    if (phase !== 'none') return setTrouble(text.endCallFirst);
    if (!(await sessions.settle())) return setTrouble(text.notSavedYet);
    onSignOut();
  };

  return (
    <div className="page page--desk">
      <TopBar title={text.desk} person={person.name} own={<PaletteButton />} onSignOut={() => void signOut()}>
        <PresenceBar snapshot={snapshot} connection={connection} {...readiness} onSwitch={presence.toggle} onTest={test.isPossible ? test.start : undefined} />
      </TopBar>
      {voicemail.callId === null && inward.callId === null && (
        <CallBar
          snapshot={snapshot} caller={caller.context} sentence={caller.context?.sentence ?? null}
          onAccept={actions.accept} onDecline={actions.decline} onHangUp={hangUp} onHold={actions.hold} onMute={actions.mute}
          progress={outgoing.progress} recording={recording.state} parties={parties} isMuted={readiness.line.kind === 'in-call' && readiness.line.isMuted}
          disposition={outcome.disposition} onDisposition={outcome.choose} onFinish={(ready) => void finish(ready)} onTakeFive={takeFive} onExtend={actions.extend} abuse={{ isArmed: abuse.isArmed, onPress: abuse.press }} isEnterFree={outcome.isRegistered}
          idle={<OwnDay ask={askOwnDay} turn={`${snapshot?.presence} ${isOnline}`} />}
        />
      )}
      {presence.isChoosing && snapshot && <BreakChooser snapshot={snapshot} onChoose={presence.choose} onClose={presence.closeChoice} />}
      {parties.below}
      {recording.below}
      {outgoing.below}
      {voicemail.bar(outcome.isRegistered)}
      {inward.bar(outcome.isRegistered)}
      <DeskConduct server={conductServer} callId={onLine} phase={phase} context={caller.context} wasPutOut={abuse.wasPutOut} disposition={outcome.disposition} />
      <ToldBar server={toldServer} isOnline={isOnline} />
      <DeskNotice connection={connection} isSecondTab={isSecondTab} onWorkHere={workHere} isInCall={snapshot?.call != null} isLineDown={readiness.line.kind === 'down'} />
      <MissedOffer snapshot={snapshot} onReady={presence.toggle} />
      {/* Without the server the line has no access: its notice says both. */}
      <ReadinessNotice advice={connection === 'lost' && advice?.about === 'line-down' ? null : advice} onUseMicrophone={() => microphone.use()} />
      {test.state.phase !== 'idle' && <SoundTestPanel test={test.state} onAgain={test.start} onClose={test.close} />}
      {trouble && <Notice tone="late" testId="desk-trouble">{trouble}</Notice>}
      <KeysOfDesk />
      {phase === 'none' && <OwnScoreCards onExpire={onExpire} />}
      <DeskColumns
        callId={callId} isKnown={snapshot !== null} isOnline={isOnline} isCallOver={phase === 'wrap-up'} present={presentOf(voicemail.callId, inward.callId)} knownPlaces={inward.knownPlaces} onWriteDown={inward.begin} server={complaintServer} settling={settlingServer} stage={`${snapshot?.call?.state ?? ''} ${outgoing.state ?? ''}`} sessions={sessions} caller={caller} officer={outgoing.officer} rang={outgoing.rang}
        idleHint={idleHint(connection, snapshot)} askedDraft={parties.askedDraft} onRegistered={outcome.registered} onTicketFound={outcome.ticketFound} belowTicket={outgoing.belowTicket}
      />
    </div>
  );
}

function idleHint(connection: Connection, snapshot: DeskState['snapshot']): string {
  const presence = snapshot?.presence;
  if (connection === 'elsewhere') return deskText.elsewhereHint;
  if (snapshot?.wrapUp?.isHandedOver) return partiesText.handedOver;
  if (UNREADY_REASONS.some((reason) => reason === snapshot?.notReadyBecause)) return deskText.lackingHint;
  if (presence === 'on-break') return deskText.breakHint;
  return presence === 'ready' ? deskText.noCallReady : deskText.notReadyHint;
}

/** Whether the agent wrote nothing of a call: a category may come from what the caller pressed. */
const isUnwritten = ({ statement, placeCode, facts, citizenName }: DraftContent): boolean => statement.trim() === '' && placeCode === null && citizenName === '' && Object.keys(facts).length === 0;

function presentOf(voicemail: string | null, inward: string | null): Present {
  if (voicemail !== null) return 'voice';
  return inward === null ? 'caller' : 'paper';
}
