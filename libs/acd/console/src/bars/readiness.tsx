import { StatusWord, type Tone } from '@pukar/ui';
import type { Connection } from '../desk/desk-state.js';
import { deskText as text } from '../desk-messages.js';
import type { MicrophoneKind } from '../microphone/microphone-state.js';
import type { ClockSkew } from '../readiness/clock-skew.js';
import type { LineState } from '../softphone/softphone.js';

const MICROPHONE_TONE = { live: null, asking: 'calm', muted: 'late', silent: 'late', denied: 'late', missing: 'late', busy: 'late', insecure: 'late' } as const satisfies Record<MicrophoneKind, Tone | null>;
const LINE_TONE = { registering: 'calm', 'no-sound': 'soon', ready: null, 'in-call': null, down: 'late' } as const satisfies Record<LineState['kind'], Tone | null>;
const SERVER_TONE = { up: null, connecting: 'calm', lost: 'late', elsewhere: 'soon', outdated: 'late', 'signed-out': 'late' } as const satisfies Record<Connection, Tone | null>;
const CLOCK_TONE = { right: null, off: null, wrong: 'soon' } as const satisfies Record<ClockSkew, Tone | null>;

export interface ReadinessProps {
  readonly microphone: MicrophoneKind;
  readonly line: LineState;
  readonly connection: Connection;
  readonly clock: ClockSkew;
}

/** Whether a call can reach this desk at all. Quiet while all is well. */
export function Readiness({ microphone, line, connection, clock }: ReadinessProps) {
  // A tab that is not the desk has neither microphone nor line.
  const isHere = connection !== 'elsewhere';
  const isDeaf = line.kind === 'in-call' && !line.hasSound;
  return (
    <span className="readiness" role="status">
      {isHere && <Word tone={MICROPHONE_TONE[microphone]} testId="microphone-state">{text.microphone[microphone]}</Word>}
      {isHere && <Word tone={isDeaf ? 'late' : LINE_TONE[line.kind]} testId="line-state">{isDeaf ? text.line['no-sound'] : text.line[line.kind]}</Word>}
      <Word tone={SERVER_TONE[connection]} testId="server-state">{text.server[connection]}</Word>
      <Word tone={CLOCK_TONE[clock]} testId="clock-state">{text.clock[clock]}</Word>
    </span>
  );
}

/** Without a tone all is well: the tick is in the words. */
function Word({ tone, children, testId }: { readonly tone: Tone | null; readonly children: string; readonly testId: string }) {
  if (tone) return <StatusWord tone={tone} testId={testId}>{children}</StatusWord>;
  return <span className="readiness__well" data-testid={testId}>{children}</span>;
}
