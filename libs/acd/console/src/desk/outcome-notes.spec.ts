import { describe, expect, it } from '@jest/globals';
import type { Answer } from '@pukar/ui';
import { type OutcomeNote, OutcomeNotes, RETRY_MS } from './outcome-notes.js';

const TAKEN: Answer<unknown> = { ok: true, value: null };
const fails = (code: string): Answer<unknown> => ({ ok: false, code, message: code, fields: {} });
const filledIn: OutcomeNote = { callId: 'a', disposition: 'transferred', isChosen: false };
const chosen: OutcomeNote = { callId: 'a', disposition: 'information-given', isChosen: true };

/** Notes to a server that the test answers for, on a clock that it turns. */
function aScreen() {
  const sent: OutcomeNote[] = [];
  const answers: ((answer: Answer<unknown>) => void)[] = [];
  const waiting = new Map<number, () => void>();
  let ids = 0;
  const notes = new OutcomeNotes(
    (note) => { sent.push(note); return new Promise((resolve) => answers.push(resolve)); },
    (then, ms) => {
      expect(ms).toBe(RETRY_MS);
      const id = ++ids;
      waiting.set(id, then);
      return () => waiting.delete(id);
    },
  );
  return {
    notes, sent,
    answer: async (answer: Answer<unknown>) => { answers.shift()!(answer); await new Promise((resolve) => { setImmediate(resolve); }); },
    turn: () => { for (const [id, then] of [...waiting]) { waiting.delete(id); then(); } },
  };
}

describe('what a call came to, told to the server', () => {
  it('goes one by one, so that what was filled in cannot be kept after what was chosen', async () => {
    const { notes, sent, answer } = aScreen();
    notes.tell(filledIn);
    notes.tell(chosen);
    expect(sent).toEqual([filledIn]);
    await answer(TAKEN);
    expect(sent).toEqual([filledIn, chosen]);
  });

  it('leaves out what was meant only for a moment', async () => {
    const { notes, sent, answer } = aScreen();
    notes.tell(filledIn);
    notes.tell({ ...chosen, disposition: 'other' });
    notes.tell(chosen);
    await answer(TAKEN);
    await answer(TAKEN);
    expect(sent).toEqual([filledIn, chosen]);
  });

  it.each(['slow', 'offline', 'fault'])('is sent again where the answer is "%s"', async (code) => {
    const { notes, sent, answer, turn } = aScreen();
    notes.tell(chosen);
    await answer(fails(code));
    expect(sent).toEqual([chosen]);
    turn();
    await answer(TAKEN);
    turn();
    expect(sent).toEqual([chosen, chosen]);
  });

  it('is not sent again where it was refused', async () => {
    const { notes, sent, answer, turn } = aScreen();
    notes.tell(chosen);
    await answer(fails('not-your-call'));
    turn();
    expect(sent).toEqual([chosen]);
  });

  it('is sent no more once there is nothing to tell, or nobody to hear it', async () => {
    const { notes, sent, answer, turn } = aScreen();
    notes.tell(chosen);
    await answer(fails('slow'));
    notes.tell(null);
    turn();
    expect(sent).toEqual([chosen]);
    notes.tell(chosen);
    expect(sent).toEqual([chosen, chosen]);
  });
});
