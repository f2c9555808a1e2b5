import { AppealRow } from './appeal-row.js';
import type { ConductServer } from './conduct-server.js';
import { MarkRow } from './mark-row.js';
import type { MarkKind } from '@pukar/citizens-core/contracts';

interface ConductStripProps {
  readonly server: ConductServer;
  readonly callId: string;
  /** The caller heard a warning before the queue. */
  readonly wasWarned: boolean;
  /** The agent ended this call for abuse: a mark is proposed already. */
  readonly wasPutOut: boolean;
  /** What the call's outcome suggests; null where it suggests no mark. */
  readonly suggests: MarkKind | null;
}

/** What an agent says of a caller's conduct, or for a caller who objects: a row under the call, only where it helps. */
export function ConductStrip({ server, callId, wasWarned, wasPutOut, suggests }: ConductStripProps) {
  return (
    <>
      {wasWarned && !wasPutOut && <AppealRow key={`appeal ${callId}`} server={server} callId={callId} />}
      {(wasPutOut || suggests) && <MarkRow key={`mark ${callId}`} server={server} callId={callId} isProposed={wasPutOut} suggested={suggests ?? 'abusive'} />}
    </>
  );
}
