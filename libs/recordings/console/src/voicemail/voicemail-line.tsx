import type { VoicemailAbout, VoicemailDesk, VoicemailLine as Line } from '@pukar/recordings-core/contracts';
import { type ActId, Button, useActs, When } from '@pukar/ui';
import { voicemailText as text } from './voicemail-messages.js';

/** Between calls: how many messages, and how many statements to be written down, wait in the agent's languages. Absent when there is none. */
export function VoicemailLine({ desk, onTake }: { readonly desk: VoicemailDesk | null; readonly onTake: (about: VoicemailAbout) => void }) {
  if (!desk) return null;
  return (
    <>
      {desk.waiting > 0 && <Waiting about="message" line={desk} act="voicemail.take" onTake={onTake} />}
      {desk.statements.waiting > 0 && <Waiting about="statement" line={desk.statements} act="statement.take" onTake={onTake} />}
    </>
  );
}

const TEST_IDS = { message: ['voicemail-waiting', 'voicemail-take'], statement: ['statements-waiting', 'statement-take'] } as const;

interface WaitingProps {
  readonly about: VoicemailAbout;
  readonly line: Line;
  readonly act: ActId;
  readonly onTake: (about: VoicemailAbout) => void;
}

function Waiting({ about, line, act, onTake }: WaitingProps) {
  const [lineId, takeId] = TEST_IDS[about];
  useActs({ [act]: () => onTake(about) });
  return (
    <div className="call-bar" role="region" aria-label={text.names[about]} data-testid={lineId}>
      <span>{text.waiting[about](line.waiting)}{line.oldestAt && <>, {text.oldest} <When at={line.oldestAt} /></>}</span>
      {line.overdue > 0 && <strong className="voicemail__late">{text.overdue(line.overdue)}</strong>}
      <span className="call-bar__actions"><Button act={act} data-testid={takeId} onClick={() => onTake(about)}>{text.take}</Button></span>
    </div>
  );
}
