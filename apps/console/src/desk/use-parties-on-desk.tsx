import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { leftOf, mayDo, othersOf, type PartiesOfCall, partiesText, type PartiesServer, type Softphone, useParties, usePartyActs } from '@pukar/acd-console';
import { Notice, useActs, Written } from '@pukar/ui';
import type { WatchServer } from '@pukar/grievances-console';
import type { ReactNode } from 'react';
import { Keypad, WatchedOfCall, WhomPanel } from './desk-parts.js';

interface Desk {
  readonly snapshot: DeskSnapshot | null;
  readonly isOnline: boolean;
  readonly softphone: Softphone;
  readonly settle: () => Promise<boolean>;
  /** Where the draft is read of a call that this agent is asked about. */
  readonly drafts: WatchServer;
  readonly onTrouble: (message: string | null) => void;
}

/** Those in the call on the desk: who they are and what can be done now, for its bar; the panel for it and what must be known of it, below; and what is written of a call that this agent is asked about. */
export function usePartiesOnDesk(server: PartiesServer, { snapshot, isOnline, softphone, settle, drafts, onTrouble }: Desk): PartiesOfCall & { readonly below: ReactNode; readonly askedDraft: ReactNode } {
  const call = snapshot?.call;
  const asked = snapshot?.offer?.kind === 'consult' ? snapshot.offer.callId : null;
  const parties = useParties(server, call?.state === 'talking' ? call.callId : asked, isOnline);
  const { acts, open, choose, close } = usePartyActs({ server, parties, settle, onTrouble });
  const press = (digit: string) => softphone.sendDigits(digit);
  useActs({
    'call.transfer': acts.transfer, 'call.consult': acts.consult, 'call.add-third': acts.add, 'call.keypad': acts.keypad,
    'call.consult-join': acts.join, 'call.transfer-complete': acts.complete, 'call.consult-end': acts.endGuest,
  });
  const askedAbout = asked ?? (call?.kind === 'consult' ? call.callId : null);
  const isAsked = askedAbout !== null;
  // Who asks somebody has written the note themselves.
  const note = isAsked || !parties?.parties.some(({ role, state }) => role === 'consulted' && state !== 'gone') ? parties?.note : null;
  return {
    others: othersOf(parties, isAsked), left: isAsked ? [] : leftOf(parties), acts, open, may: mayDo(call, parties),
    askedDraft: askedAbout && <><p className="quiet">{partiesText.adviceHint}</p><WatchedOfCall key={askedAbout} callId={askedAbout} watch={drafts} /></>,
    below: (
      <>
        {note && <Notice tone="calm" testId="transfer-note">{partiesText.noted}: <Written text={note} /></Notice>}
        {open === 'keypad' && <Keypad onDigit={press} onClose={close} />}
        {open && open !== 'keypad' && <WhomPanel key={open} server={server} panel={open} onChoose={choose} onClose={close} />}
      </>
    ),
  };
}
