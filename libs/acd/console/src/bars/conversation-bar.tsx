import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button, StatusWord, Timer } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';
import { partiesText } from '../parties/parties-messages.js';
import type { ReactNode } from 'react';
import { type CallerFacts, CallerLine } from './caller-facts.js';

export interface ConversationBarProps {
  readonly call: NonNullable<DeskSnapshot['call']>;
  readonly caller: CallerFacts | null;
  /** How a call of ours goes, in place of the word for the conversation. */
  readonly progress?: ReactNode;
  /** Whether it is recorded, and the keys of that. */
  readonly recording?: ReactNode;
  /** The agent's own microphone is off. */
  readonly isMuted: boolean;
  readonly onMute: () => void;
  readonly onHold: () => void;
  readonly onHangUp: () => void;
  /** The way out of an abusive call; the first press arms it. */
  readonly abuse: { readonly isArmed: boolean; readonly onPress: () => void };
}

/** The conversation: how long (the time on hold in its place while it is), with whom, whether the two can hear each other, and the keys that change it. */
export function ConversationBar({ call, caller, progress, recording, isMuted, onMute, onHold, onHangUp, abuse }: ConversationBarProps) {
  const { state, since, heldSince, kind } = call;
  const isAdvice = kind === 'consult';
  const isHeld = heldSince !== null;
  return (
    <div className={progress ? 'call-bar' : 'call-bar call-bar--talking'} role="region" aria-label={text[state]}>
      {progress || (!isHeld && <StatusWord tone={state === 'talking' ? 'live' : 'calm'} testId="call-state">{isAdvice ? partiesText.advice : text[state]}</StatusWord>)}
      {(progress || !isHeld) && <Timer since={since} />}
      {isHeld && <span className="call-bar__state"><StatusWord tone="soon" testId="hold-state">{text.onHold}</StatusWord> <Timer since={heldSince} /></span>}
      {isMuted && <StatusWord tone="soon" testId="mute-state">{text.youAreMuted}</StatusWord>}
      {caller && <CallerLine caller={caller} />}
      {recording}
      <span className="call-bar__actions">
        {state === 'talking' && !isAdvice && <Button act="call.hold" aria-pressed={isHeld} data-testid="hold" onClick={onHold}>{isHeld ? text.takeBack : text.hold}</Button>}
        {state === 'talking' && <Button act="call.mute" aria-pressed={isMuted} data-testid="mute" onClick={onMute}>{isMuted ? text.unmute : text.mute}</Button>}
        {state === 'talking' && !isAdvice && <Button kind={abuse.isArmed ? 'end' : 'plain'} act="call.end-for-abuse" aria-pressed={abuse.isArmed} data-testid="end-for-abuse" onClick={abuse.onPress}>{abuse.isArmed ? text.abuseArmed : text.endForAbuse}</Button>}
        <Button kind="end" act="call.end" data-testid="end-call" onClick={onHangUp}>{isAdvice ? partiesText.leaveAdvice : text.end}</Button>
      </span>
    </div>
  );
}
