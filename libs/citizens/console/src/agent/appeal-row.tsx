import { Button } from '@pukar/ui';
import { useState } from 'react';
import { conductText as text } from '../conduct-messages.js';
import type { ConductServer } from './conduct-server.js';

const SHORTEST = 3;

/** A caller who was warned objects: their words go to a supervisor. */
export function AppealRow({ server, callId }: { readonly server: ConductServer; readonly callId: string }) {
  const [words, setWords] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const send = async () => {
    const answer = await server.appeal({ callId, words });
    setTold(answer.ok ? text.appealed : answer.message);
    if (answer.ok) setWords('');
  };
  return (
    <form className="conduct-strip" data-testid="appeal-row" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <span className="conduct-strip__words" role="status" data-testid="appeal-told">{told ?? text.warned}</span>
      <label className="conduct-strip__field conduct-strip__field--wide">
        <span className="unseen">{text.appealWords}</span>
        <input className="input" data-testid="appeal-words" maxLength={500} placeholder={text.appealWords} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <Button type="submit" data-testid="enter-appeal" disabled={words.trim().length < SHORTEST}>{text.enterAppeal}</Button>
    </form>
  );
}
