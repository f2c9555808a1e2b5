import { MARK_KINDS, type MarkKind } from '@pukar/citizens-core/contracts';
import { Button } from '@pukar/ui';
import { useState } from 'react';
import { conductText as text } from '../conduct-messages.js';
import type { ConductServer } from './conduct-server.js';

interface MarkRowProps {
  readonly server: ConductServer;
  readonly callId: string;
  /** A mark is proposed already, by ending the call. */
  readonly isProposed: boolean;
  readonly suggested: MarkKind;
}

/** What the caller did, in a word and a note; a supervisor decides what follows. */
export function MarkRow({ server, callId, isProposed, suggested }: MarkRowProps) {
  const [chosen, choose] = useState<MarkKind | null>(null);
  const [note, setNote] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const kind = chosen ?? suggested;
  const send = async () => {
    const answer = await server.mark({ callId, kind, note });
    setTold(!answer.ok ? answer.message : kind === 'threatening' ? `${text.proposed} ${text.threatTold}` : text.proposed);
  };
  return (
    <form className="conduct-strip" data-testid="mark-row" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <span className="conduct-strip__words" role="status" data-testid="mark-told">{told ?? (isProposed ? text.putOut : '')}</span>
      <label className="conduct-strip__field">
        {text.markAs}
        <select className="input" data-testid="mark-kind" value={kind} onChange={(event) => choose(event.target.value as MarkKind)}>
          {MARK_KINDS.map((each) => <option key={each} value={each}>{text.kinds[each]}</option>)}
        </select>
      </label>
      <label className="conduct-strip__field conduct-strip__field--wide">
        {text.note}
        <input className="input" data-testid="mark-note" maxLength={500} placeholder={text.noteHint} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <Button type="submit" data-testid="propose-mark">{isProposed || told ? text.complete : text.propose}</Button>
    </form>
  );
}
