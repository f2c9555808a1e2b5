import { type BelowTicket, type CallerOnScreen, CallWorkspace, type ComplaintServer, type DraftSessions, fetchCallWorkspace, IdleWorkspace, type OfficerRung, type Present, type SettlingServer } from '@pukar/grievances-console';
import { EmptyState, useIdle } from '@pukar/ui';
import { type ReactNode, useEffect } from 'react';
import { consoleText as text } from './console-messages.js';
import { fetchDeskParts, OfficerWorkspace } from './desk-parts.js';
import { useKnownDirectory } from './use-known-directory.js';

interface DeskColumnsProps {
  readonly callId: string | null;
  /** The server has said how this desk stands. */
  readonly isKnown: boolean;
  readonly isOnline: boolean;
  readonly isCallOver: boolean;
  readonly present: Present;
  readonly knownPlaces: readonly string[];
  readonly onWriteDown: (() => void) | undefined;
  readonly server: ComplaintServer;
  readonly settling: SettlingServer;
  readonly stage: string;
  readonly sessions: DraftSessions;
  readonly caller: CallerOnScreen;
  readonly officer: OfficerRung | null;
  readonly rang: 'citizen' | 'officer' | 'bridge' | null;
  readonly idleHint: string;
  /** What is written of a colleague's call, while this agent is asked about it. */
  readonly askedDraft: ReactNode;
  readonly onRegistered: () => void;
  readonly onTicketFound: () => void;
  readonly belowTicket: BelowTicket;
}

/** The three columns below the bars: of the call on screen, or of what will come. */
export function DeskColumns({ callId, isKnown, idleHint, askedDraft, officer, onWriteDown, ...workspace }: DeskColumnsProps) {
  // A desk is there sooner when what the next call needs comes after it.
  const isWanted = useIdle(isKnown) || callId !== null;
  const { known, hasFailed } = useKnownDirectory(isWanted);
  useEffect(() => { if (isWanted) { fetchCallWorkspace(); fetchDeskParts(); } }, [isWanted]);
  if (callId && officer) return <OfficerWorkspace key={callId} server={workspace.server} officer={officer} onTicketFound={workspace.onTicketFound} belowTicket={workspace.belowTicket} />;
  if (callId && known) return <CallWorkspace key={callId} callId={callId} {...workspace} {...known} />;
  if (callId) return <EmptyState title={hasFailed ? text.directoryFailed : text.loadingDirectory} />;
  return <IdleWorkspace server={workspace.server} settling={workspace.settling} hint={idleHint} instead={askedDraft} belowTicket={workspace.belowTicket} onWriteDown={onWriteDown} />;
}
