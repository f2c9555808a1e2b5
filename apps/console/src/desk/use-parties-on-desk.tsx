import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Keypad, PartiesBar, partiesText, type PartiesServer, type Softphone, useParties, usePartyActs, WhomPanel } from '@pukar/acd-console';
import { Notice, useActs } from '@pukar/ui';
import type { ReactNode } from 'react';

interface Desk {
  readonly snapshot: DeskSnapshot | null;
  readonly isOnline: boolean;
  readonly softphone: Softphone;
  readonly settle: () => Promise<boolean>;
  readonly onTrouble: (message: string | null) => void;
}

/** Those in the call on the desk: who they are, what can be done with them, and the panel for it. For a colleague who is only asked, the note and the list. */
export function usePartiesOnDesk(server: PartiesServer, { snapshot, isOnline, softphone, settle, onTrouble }: Desk): ReactNode {
  const call = snapshot?.call;
  const asked = snapshot?.offer?.kind === 'consult' ? snapshot.offer.callId : null;
  const parties = useParties(server, call?.state === 'talking' ? call.callId : asked, isOnline);
  const { acts, open, choose, close } = usePartyActs({ server, parties, settle, onTrouble });
  const press = (digit: string) => softphone.sendDigits(digit);
  useActs({
    'call.transfer': acts.transfer, 'call.consult': acts.consult, 'call.add-third': acts.add, 'call.keypad': acts.keypad,
    'call.consult-join': acts.join, 'call.transfer-complete': acts.complete, 'call.consult-end': acts.endGuest,
  });
  return (
    <>
      {snapshot?.wrapUp?.isHandedOver && <Notice tone="calm" testId="handed-over">{partiesText.handedOver}</Notice>}
      {call?.kind === 'consult' && <Notice tone="calm" testId="asked-about">{partiesText.adviceHint}</Notice>}
      {parties && <PartiesBar parties={parties} acts={acts} open={open} />}
      {open === 'keypad' && <Keypad onDigit={press} onClose={close} />}
      {open && open !== 'keypad' && <WhomPanel key={open} server={server} panel={open} onChoose={choose} onClose={close} />}
    </>
  );
}
