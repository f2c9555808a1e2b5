import type { CallParties } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { useState } from 'react';
import { partiesText as text } from './parties-messages.js';
import type { PartiesServer } from './parties-server.js';
import type { PanelFor } from './whom-panel.js';
import type { Whom } from './whom-to-ask.js';

/** What can be open below the bar. */
export type OpenPanel = PanelFor | 'keypad';

/** What can be done now; undefined where it cannot. */
export interface PartyActs {
  readonly transfer: (() => void) | undefined;
  readonly consult: (() => void) | undefined;
  readonly add: (() => void) | undefined;
  readonly keypad: (() => void) | undefined;
  readonly join: (() => void) | undefined;
  readonly complete: (() => void) | undefined;
  readonly endGuest: (() => void) | undefined;
}

interface Doing {
  readonly server: PartiesServer;
  readonly parties: CallParties | null;
  /** Saves what is being typed: it goes along with the call. */
  readonly settle: () => Promise<boolean>;
  readonly onTrouble: (message: string | null) => void;
}

/** The acts with those in a call, and the panel that is open for one of them. Nothing changes on the screen until the server says so. */
export function usePartyActs({ server, parties, settle, onTrouble }: Doing) {
  const [opened, setOpened] = useState<{ readonly callId: string; readonly panel: OpenPanel } | null>(null);
  const callId = parties?.callId ?? null;
  const isOpen = opened && opened.callId === callId ? opened.panel : null;
  // A panel whose act is not possible any more closes by itself.
  const may = (act: CallParties['acts'][number]): boolean => parties?.acts.includes(act) === true;
  const open = isOpen === null || isOpen === 'keypad' || may(isOpen) ? isOpen : null;

  const ask = (question: Promise<Answer<unknown>>) => void question.then((answer) => onTrouble(answer.ok ? null : answer.message));
  const toggle = (panel: OpenPanel) => () => setOpened(open === panel || !callId ? null : { callId, panel });
  const close = () => setOpened(null);
  const withWriting = async (then: () => void) => {
    if (await settle()) then();
    else onTrouble(text.notSaved);
  };

  const choose = (whom: Whom, note: string, isAsking: boolean) => {
    if (!callId) return;
    const noted = note ? { note } : {};
    if (open === 'add' && whom.kind === 'contact') ask(server.add(callId, whom.contactId));
    else if (whom.kind === 'queue' || (whom.kind === 'agent' && !isAsking)) void withWriting(() => ask(server.transfer({ callId, to: whom, ...noted })));
    else void withWriting(() => ask(server.consult({ callId, with: whom, ...noted })));
    close();
  };

  const acts: PartyActs = {
    transfer: may('transfer') ? toggle('transfer') : undefined,
    consult: may('consult') ? toggle('consult') : undefined,
    add: may('add') ? toggle('add') : undefined,
    keypad: callId && parties?.acts.length ? toggle('keypad') : undefined,
    join: may('consult-join') && callId ? () => ask(server.letCallerIn(callId)) : undefined,
    complete: may('complete') && callId ? () => void withWriting(() => ask(server.complete(callId))) : undefined,
    endGuest: callId && (may('consult-end') || may('party-end')) ? () => endGuest(callId) : undefined,
  };
  const endGuest = (call: string) => {
    const guest = parties?.parties.find(({ role, state }) => (role === 'consulted' || role === 'third') && state !== 'gone');
    ask(may('consult-end') || !guest ? server.endConsult(call) : server.endParty(call, guest.partyId));
  };
  return { acts, open, choose, close };
}
