import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { Button, type ServerClock, useShortcuts } from '@pukar/ui';
import { useCallback, useState } from 'react';
import { inboxText } from '../messages.js';
import { loadLater } from '../load-later.js';
import { chosenOf, type Selected, useSelection } from './selection.js';
import { type BulkAnswers, useBulkAnswers } from './use-bulk-answers.js';

interface BulkSideOptions {
  readonly shown: readonly InboxRow[];
  readonly clock: ServerClock;
  readonly most: number;
  readonly onApplied: () => void;
  readonly onSignedOut: () => void;
}

export interface BulkSideState {
  readonly selected: Selected;
  readonly rows: readonly InboxRow[];
  readonly bulk: BulkAnswers;
  /** Whether the answer to those chosen is being written. */
  readonly isOpen: boolean;
  choose(reference: string, isRange: boolean): void;
  /** How many could be chosen at once, and choosing them. */
  readonly choosable: number;
  chooseAll(): void;
  open(): void;
  /** Closes the answer, or lets go what is chosen; false where there is neither. */
  leave(): boolean;
  /** The answer is sent: nothing is chosen any more. */
  sent(): void;
}

/** What is chosen in the list, and the one answer to it. */
export function useBulkSide({ shown, clock, most, onApplied, onSignedOut }: BulkSideOptions): BulkSideState {
  const { selected, choose: chooseOf, chooseAll, clear } = useSelection();
  const [wantsOpen, setOpen] = useState(false);
  const bulk = useBulkAnswers(clock, onApplied, onSignedOut);
  const references = shown.filter(({ state }) => isInHand(state)).map(({ reference }) => reference);
  const chosen = new Set(chosenOf(selected, references, most));
  const rows = shown.filter(({ reference }) => chosen.has(reference));
  const isOpen = wantsOpen && rows.length > 0;
  const sent = useCallback(() => { setOpen(false); clear(); }, [clear]);

  return {
    selected: { ...selected, references: chosen }, rows, bulk, isOpen, sent,
    choose: (reference, isRange) => chooseOf(reference, references, isRange),
    choosable: Math.min(references.length, most),
    chooseAll: () => chooseAll(references.slice(0, most)),
    open: () => setOpen(rows.length > 0),
    leave: () => {
      if (isOpen) setOpen(false);
      else if (rows.length > 0) clear();
      else return false;
      return true;
    },
  };
}

const BulkPanel = loadLater(async () => (await import('./bulk-panel.js')).BulkPanel);

/** Where the answer to those chosen is written. */
export const BulkSide = ({ side }: { readonly side: BulkSideState }) => <BulkPanel rows={side.rows} bulk={side.bulk} onSent={side.sent} onClose={() => side.leave()} />;

/** How many are chosen, and what can be done with them. */
export function ChosenBar({ side }: { readonly side: BulkSideState }) {
  useShortcuts({ b: () => (side.rows.length > 0 ? side.open() : false), 'Shift+A': () => (side.isOpen ? false : side.chooseAll()) });
  if (side.rows.length === 0 || side.isOpen) return null;
  return (
    <div className="chosen-bar" role="status" data-testid="chosen-bar">
      <span className="figures">{inboxText.bulk.chosen(side.rows.length)}</span>
      {side.rows.length < side.choosable && <Button kind="bare" shortcut="Shift+A" onClick={side.chooseAll} data-testid="choose-all">{inboxText.bulk.all(side.choosable)}</Button>}
      <Button kind="bare" shortcut="Esc" onClick={() => side.leave()}>{inboxText.bulk.none}</Button>
      <Button kind="main" shortcut="b" onClick={side.open} data-testid="answer-chosen">{inboxText.bulk.answer}</Button>
    </div>
  );
}
