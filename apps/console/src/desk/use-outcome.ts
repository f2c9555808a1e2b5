import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { BLANK_SECONDS, type DeskServer, type Disposition, likelyDisposition, notedOutcome, OutcomeNotes } from '@pukar/acd-console';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';

interface Seen {
  readonly callId: string | null;
  readonly isRegistered: boolean;
  readonly wasSettled: boolean;
  readonly wasTicketFound: boolean;
  readonly wasEndedHere: boolean;
  readonly chosen: Disposition | null;
}

/** Of so many calls it is known what was seen. */
const KEPT_CALLS = 4;

interface OutcomeParts {
  readonly server: DeskServer;
  readonly onSettled: (listener: () => void) => () => void;
  readonly snapshot: DeskSnapshot | null;
  /** The call on screen: one on the line, a voicemail, or a paper; also one that was given away, while the agent writes about it. */
  readonly callId: string | null;
  readonly wasPutOut: boolean;
  readonly wasNotReached: boolean;
  readonly isOurs: boolean;
  /** Nothing was written of it. */
  isUntouched(callId: string): boolean;
  readonly isOnline: boolean;
}

/** What came of the call on screen: filled in from what was seen of it, unless the agent chose. Each call begins anew; the server keeps it, so that neither a reload nor a wrap-up that runs out loses it. */
export function useOutcome({ server, onSettled, snapshot, callId, wasPutOut, wasNotReached, isOurs, isUntouched, isOnline }: OutcomeParts) {
  const fresh: Seen = { callId, isRegistered: false, wasSettled: false, wasTicketFound: false, wasEndedHere: false, chosen: null };
  const [kept, setKept] = useState<readonly Seen[]>([]);
  const seenIn = (all: readonly Seen[]) => all.find((one) => one.callId === callId) ?? fresh;
  const seen = seenIn(kept);
  // An agent who rings somebody while they write comes back to what they wrote about.
  const note = (change: Partial<Seen>) => setKept((before) => [{ ...seenIn(before), ...change }, ...before.filter((one) => one.callId !== callId)].slice(0, KEPT_CALLS));

  const settled = useEffectEvent(() => note({ wasSettled: true }));
  useEffect(() => onSettled(() => settled()), [onSettled]);

  const talkedSeconds = useTalkedSeconds(snapshot);
  const wasBlank = talkedSeconds !== null && talkedSeconds < BLANK_SECONDS && !isOurs && !seen.wasEndedHere && snapshot?.wrapUp != null && isUntouched(snapshot.wrapUp.callId);
  // A page that was loaded again knows from the server what was chosen on the one before.
  const chosen = seen.chosen ?? (snapshot?.wrapUp?.isOutcomeChosen ? snapshot.wrapUp.outcome : null);
  const disposition = chosen ?? likelyDisposition({ ...seen, wasPutOut, wasNotReached, wasBlank, wasTransferred: snapshot?.wrapUp?.isHandedOver ?? false }, notedOutcome(snapshot));
  useNoted(server, snapshot, isOnline, disposition, chosen !== null);
  return {
    isRegistered: seen.isRegistered,
    disposition,
    choose: (chosen: Disposition) => note({ chosen }),
    registered: () => note({ isRegistered: true }),
    ticketFound: () => note({ wasTicketFound: true }),
    endedHere: () => note({ wasEndedHere: true }),
  };
}

/** How long the conversation was that is wrapped up now, where this page saw it begin. */
function useTalkedSeconds(snapshot: DeskSnapshot | null): number | null {
  const [began, setBegan] = useState<{ readonly callId: string; readonly at: string } | null>(null);
  const { call = null, wrapUp = null } = snapshot ?? {};
  if (call?.state === 'talking' && began?.callId !== call.callId) setBegan({ callId: call.callId, at: call.since });
  if (!snapshot || !wrapUp || began?.callId !== wrapUp.callId) return null;
  return (Date.parse(snapshot.since) - Date.parse(began.at)) / 1_000;
}

/** Tells the server what the call comes to, whenever that is another and it can hear. */
function useNoted(server: DeskServer, snapshot: DeskSnapshot | null, isOnline: boolean, disposition: Disposition, isChosen: boolean): void {
  const notes = useMemo(() => new OutcomeNotes((note) => server.noteOutcome(note.callId, note.disposition, note.isChosen), later), [server]);
  const callId = (snapshot?.call?.state === 'talking' ? snapshot.call.callId : snapshot?.wrapUp?.callId) ?? null;
  useEffect(() => notes.tell(callId !== null && isOnline ? { callId, disposition, isChosen } : null), [notes, callId, isOnline, disposition, isChosen]);
  useEffect(() => () => notes.tell(null), [notes]);
}

const later = (then: () => void, ms: number): (() => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};
