import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { type BreakChoice, type DeskServer, switchOf } from '@pukar/acd-console';
import { type Answer, type PaletteItem, usePaletteItems } from '@pukar/ui';
import { useMemo, useState } from 'react';
import { consoleText as text } from './console-messages.js';

/** What an agent does about their own presence: the act of the one key, and a break chosen among those of the policy. */
export interface OwnPresence {
  readonly isChoosing: boolean;
  /** Asks for calls, takes back what was asked for instead, or opens the choice of breaks. */
  readonly toggle: () => void;
  readonly openChoice: () => void;
  readonly closeChoice: () => void;
  readonly choose: (choice: Pick<BreakChoice, 'kind' | 'code'>) => void;
}

/** Nothing changes on the screen until the server says so; `onTrouble` is told why nothing happened. */
export function usePresence(server: DeskServer, snapshot: DeskSnapshot | null, onTrouble: (message: string | null) => void): OwnPresence {
  const [isOpen, setOpen] = useState(false);
  const isChoosing = isOpen && snapshot !== null;
  const ask = (question: Promise<Answer<unknown>>) => void question.then((answer) => onTrouble(answer.ok ? null : answer.message));
  const choose: OwnPresence['choose'] = ({ kind, code }) => {
    setOpen(false);
    if (kind === 'ready') ask(server.ready());
    else ask(kind === 'away' ? server.notReady() : server.takeBreak(code));
  };
  const openChoice = () => setOpen(!isChoosing);
  const toggle = () => {
    if (isChoosing) return setOpen(false);
    const wanted = switchOf(snapshot);
    if (wanted === 'ready') ask(server.ready());
    else if (wanted === 'choose') openChoice();
  };
  useBreaksInPalette(server, snapshot, onTrouble);
  return { isChoosing, toggle, openChoice, closeChoice: () => setOpen(false), choose };
}

/** Each break by its name in the palette, too. */
function useBreaksInPalette(server: DeskServer, snapshot: DeskSnapshot | null, onTrouble: (message: string | null) => void): void {
  const known = JSON.stringify(snapshot?.breaks.filter(({ isOffered }) => isOffered).map(({ code, name }) => ({ code, name })) ?? []);
  const items = useMemo<readonly PaletteItem[]>(
    () => (JSON.parse(known) as { readonly code: string; readonly name: string }[]).map(({ code, name }) => ({
      id: `break-${code}`, name: text.breakNamed(name), group: text.me, run: () => void server.takeBreak(code).then((answer) => onTrouble(answer.ok ? null : answer.message)),
    })),
    [known, server, onTrouble],
  );
  usePaletteItems(items);
}
