import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button, StatusWord, Timer } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';
import { ConversationParties } from '../parties/conversation-parties.js';
import { JustLeft } from '../parties/just-left.js';
import { partiesText } from '../parties/parties-messages.js';
import { PartyKeys } from '../parties/party-keys.js';
import type { PartiesOfCall } from '../parties/parties-of-call.js';
import type { ReactNode } from 'react';
import { CallIcon } from './call-icon.js';
import { type CallerFacts, CallerLine } from './caller-facts.js';

export interface ConversationBarProps {
  readonly call: NonNullable<DeskSnapshot['call']>;
  readonly caller: CallerFacts | null;
  /** How a call of ours goes, in place of the word for the conversation. */
  readonly progress?: ReactNode;
  /** Whether it is recorded, and the keys of that. */
  readonly recording?: ReactNode;
  /** Who is in it, and what can be done now. */
  readonly parties: PartiesOfCall;
  /** The agent's own microphone is off. */
  readonly isMuted: boolean;
  readonly onMute: () => void;
  readonly onHold: () => void;
  readonly onHangUp: () => void;
  /** The way out of an abusive call; the first press arms it. */
  readonly abuse: { readonly isArmed: boolean; readonly onPress: () => void };
}

/** The conversation in one row: how long (the time on hold in its place while it is), with whom, whether the two can hear each other, and a key for each thing that can be done now. */
export function ConversationBar({ call, caller, progress, recording, parties, isMuted, onMute, onHold, onHangUp, abuse }: ConversationBarProps) {
  const { state, since, heldSince, kind } = call;
  const isAdvice = kind === 'consult';
  const isHeld = heldSince !== null;
  const { others } = parties;
  // Where others are in it, each says for themselves whether they wait.
  const isTimed = others !== null && isHeld && !isAdvice ? false : progress || !isHeld || others !== null;
  return (
    <div className="call-bar call-bar--talking drop-from" role="region" aria-label={text[state]}>
      {progress || (isTimed && <StatusWord tone={state === 'talking' ? 'live' : 'calm'} testId="call-state">{isAdvice ? partiesText.advice : text[state]}</StatusWord>)}
      {isTimed && <Timer since={since} />}
      {isHeld && others === null && <span className="call-bar__state"><StatusWord tone="soon" testId="hold-state">{text.onHold}</StatusWord> <Timer since={heldSince} /></span>}
      {isMuted && <StatusWord tone="soon" testId="mute-state">{text.youAreMuted}</StatusWord>}
      {others ? <ConversationParties parties={others} isBrief /> : caller && <CallerLine caller={caller} />}
      <JustLeft left={parties.left} />
      {recording}
      <span className="call-bar__actions">
        {state === 'talking' && parties.may.hold && <Button act="call.hold" aria-pressed={isHeld} data-testid="hold" onClick={onHold}><CallIcon of={isHeld ? 'resume' : 'hold'} />{isHeld ? text.takeBack : text.hold}</Button>}
        {state === 'talking' && <Button act="call.mute" aria-pressed={isMuted} data-testid="mute" onClick={onMute}><CallIcon of={isMuted ? 'unmute' : 'mute'} />{isMuted ? text.unmute : text.mute}</Button>}
        {state === 'talking' && <PartyKeys acts={parties.acts} open={parties.open} />}
        {state === 'talking' && !isAdvice && parties.may.end && <Button kind={abuse.isArmed ? 'end' : 'plain'} act="call.end-for-abuse" aria-pressed={abuse.isArmed} data-testid="end-for-abuse" onClick={abuse.onPress}><CallIcon of="abuse" />{abuse.isArmed ? text.abuseArmed : text.endForAbuse}</Button>}
        {parties.may.end && <Button kind="end" act="call.end" data-testid="end-call" onClick={onHangUp}><CallIcon of="end" />{isAdvice ? partiesText.leaveAdvice : text.end}</Button>}
      </span>
    </div>
  );
}
