import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button, Notice } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';

/** A call rang here in vain: what became of it, and the one key to be ready again. */
export function MissedOffer({ snapshot, onReady }: { readonly snapshot: DeskSnapshot | null; readonly onReady: () => void }) {
  if (snapshot?.notReadyBecause !== 'missed-offer') return null;
  return <Notice tone="soon" testId="missed-offer"><span>{text.missed}</span><Button kind="main" act="presence.switch" data-testid="ready-again" onClick={onReady}>{text.goReady}</Button></Notice>;
}
