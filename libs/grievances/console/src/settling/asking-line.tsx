import type { AskingLine as Line, AskingTaken } from '@pukar/grievances-core/contracts';
import { Button, Grouped, useActs, When } from '@pukar/ui';
import { useCallback, useEffect, useState } from 'react';
import { LetterLine } from './letter-line.js';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';

const LOOK_EVERY_MS = 15_000;

/** Between calls: citizens whom nobody can ask by message, and those who did not answer one. The next is looked up, and a key rings them. */
export function AskingLine({ server, onTicket }: { readonly server: SettlingServer; readonly onTicket: (ticketNumber: string) => void }) {
  const { line, look } = useAskingLine(server);
  const [taken, setTaken] = useState<AskingTaken | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const take = async () => {
    const answer = await server.takeAsking();
    setTrouble(answer.ok ? null : answer.message);
    if (!answer.ok) return;
    setTaken(answer.value);
    onTicket(answer.value.ticketNumber);
  };
  const giveBack = async () => {
    if (taken) await server.giveBackAsking(taken.id);
    setTaken(null);
  };
  useActs({ 'asking.take': () => void take() });
  const waits = line !== null && line.done + line.clarification > 0;
  const letters = line && <LetterLine server={server} waiting={line.letters} onChanged={look} />;
  if (!waits && !taken && !trouble) return letters;
  return (
    <>
      <section className="settle__line" aria-label={text.toRing} data-testid="asking-line">
        {waits && (
          <p>
            {[line.clarification > 0 && text.toRingAnswer(line.clarification), line.done > 0 && text.toRingDone(line.done)].filter(Boolean).join(' · ')}
            {line.oldestAt && <>, {text.oldest} <When at={line.oldestAt} show="relative" /></>}
          </p>
        )}
        {taken && <p role="status" data-testid="asking-taken">{text.taken[taken.what]} <Grouped value={taken.ticketNumber} kind="ticket" />. {text.takenThere}</p>}
        {trouble && <p className="quiet" role="status">{trouble}</p>}
        <div className="settle__answers">
          {waits && !taken && <Button act="asking.take" data-testid="asking-take" onClick={() => void take()}>{text.take}</Button>}
          {taken && <Button kind="bare" data-testid="asking-give-back" onClick={() => void giveBack()}>{text.giveBack}</Button>}
        </div>
      </section>
      {letters}
    </>
  );
}

function useAskingLine(server: SettlingServer): { readonly line: Line | null; readonly look: () => void } {
  const [line, setLine] = useState<Line | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const look = () => void server.askingLine().then((answer) => { if (isCurrent && answer.ok) setLine(answer.value); });
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => { isCurrent = false; clearInterval(timer); };
  }, [server, turn]);
  return { line, look: useCallback(() => setTurn((before) => before + 1), []) };
}
