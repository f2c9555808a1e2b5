import { StatusWord, type Tone } from '@pukar/ui';
import type { Connection } from '../desk/desk-state.js';
import { deskText as text } from '../desk-messages.js';
import type { LineState } from '../softphone/softphone.js';

const LINE_TONE = { registering: 'calm', ready: null, 'in-call': null, down: 'late' } as const satisfies Record<LineState['kind'], Tone | null>;
const SERVER_TONE = { up: null, connecting: 'calm', lost: 'late', elsewhere: 'soon', outdated: 'late', 'signed-out': 'late' } as const satisfies Record<Connection, Tone | null>;

/** Whether a call can reach this desk at all. Quiet while all is well. */
export function Readiness({ line, connection }: { readonly line: LineState; readonly connection: Connection }) {
  return (
    <span className="readiness" role="status">
      <Word tone={LINE_TONE[line.kind]} testId="line-state">{line.kind === 'down' ? text.line.down(line.reason) : text.line[line.kind]}</Word>
      <Word tone={SERVER_TONE[connection]} testId="server-state">{text.server[connection]}</Word>
    </span>
  );
}

/** Without a tone all is well: the tick is in the words. */
function Word({ tone, children, testId }: { readonly tone: Tone | null; readonly children: string; readonly testId: string }) {
  if (tone) return <StatusWord tone={tone} testId={testId}>{children}</StatusWord>;
  return <span className="readiness__well" data-testid={testId}>{children}</span>;
}
