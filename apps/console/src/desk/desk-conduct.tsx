import type { CallPhase, Disposition } from '@pukar/acd-console';
import { type ConductServer } from '@pukar/citizens-console';
import type { CallerContext, MarkKind } from '@pukar/citizens-core/contracts';
import { ConductStrip } from './desk-parts.js';

interface DeskConductProps {
  readonly server: ConductServer;
  readonly callId: string | null;
  readonly phase: CallPhase;
  readonly context: CallerContext | null;
  readonly wasPutOut: boolean;
  readonly disposition: Disposition;
}

/** What the desk offers to say of the caller's conduct: in wrap-up where its outcome suggests it, and where a warning was spoken. */
export function DeskConduct({ server, callId, phase, context, wasPutOut, disposition }: DeskConductProps) {
  if (!callId || phase === 'ringing') return null;
  const isWritten = phase === 'wrap-up';
  return <ConductStrip server={server} callId={callId} wasWarned={context?.wasWarned ?? false} wasPutOut={isWritten && wasPutOut} suggests={isWritten ? suggestedMark(disposition) : null} />;
}

/** Which mark an outcome suggests; null for one that says nothing of the caller. */
const suggestedMark = (disposition: Disposition): MarkKind | null => (disposition === 'prank-call' ? 'prank' : disposition === 'abusive-call' ? 'abusive' : null);
