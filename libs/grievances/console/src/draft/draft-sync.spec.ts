import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type Draft, type DraftContent } from '@pukar/citizens-core/contracts';
import fc from 'fast-check';
import {
  beginDraft, type DraftEffect, type DraftInput, type DraftSync, isSaved, LONGEST_UNSAVED_MS, OWN_NOTICE_MS, PAUSE_MS, RETRY_MS, stepDraft, wakeAt,
} from './draft-sync.js';

const CALL = '019a0000-0000-7000-8000-000000000001';
const aDraft = (change: Partial<DraftContent> = {}, version = 1): Draft => ({
  callId: CALL, version, savedAt: '2026-11-02T05:00:00.000Z', content: { ...emptyDraft, ...change }, registered: null,
});
const savedAs = (version: number, content?: DraftContent): DraftInput => ({ type: 'saved', version, savedAt: '2026-11-02T05:00:05.000Z', content });
const typing = (statement: string): DraftInput => ({ type: 'edited', change: { statement } });

/** Plays inputs, each `[milliseconds, input]`, on a draft that was opened at 0. */
function play(...inputs: readonly (readonly [number, DraftInput])[]): { state: DraftSync; effects: DraftEffect[] } {
  const effects: DraftEffect[] = [];
  let { state } = beginDraft(aDraft(), null, 0);
  for (const [now, input] of inputs) {
    const step = stepDraft(state, input, now);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

const savesOf = (effects: readonly DraftEffect[]) => effects.flatMap((effect) => (effect.type === 'save' ? [effect.content.statement] : []));

describe('a draft that is being typed', () => {
  it('is saved at a pause, not at every key', () => {
    const { state, effects } = play([0, typing('N')], [100, typing('No')], [499, { type: 'tick' }]);
    expect(effects).toEqual([]);
    expect(wakeAt(state)).toBe(100 + PAUSE_MS);
    expect(savesOf(stepDraft(state, { type: 'tick' }, 100 + PAUSE_MS).effects)).toEqual(['No']);
  });

  it('is saved now and then even without a pause', () => {
    const keys = Array.from({ length: 30 }, (_, i) => [i * 100, typing('x'.repeat(i + 1))] as const);
    expect(savesOf(play(...keys).effects)).toEqual(['x'.repeat(LONGEST_UNSAVED_MS / 100 + 1)]);
  });

  it('sends one save at a time, and then what was typed meanwhile', () => {
    const { effects } = play([0, typing('No')], [400, { type: 'tick' }], [500, typing('No water')], [1_000, { type: 'tick' }], [1_100, savedAs(2)]);
    expect(effects).toEqual([
      { type: 'save', baseVersion: 1, content: { ...emptyDraft, statement: 'No' } },
      { type: 'save', baseVersion: 2, content: { ...emptyDraft, statement: 'No water' } },
    ]);
  });

  it('is at rest once everything is saved', () => {
    const { state } = play([0, typing('No')], [400, { type: 'tick' }], [450, savedAs(2)]);
    expect(isSaved(state)).toBe(true);
    expect(wakeAt(state)).toBeNull();
  });

  it('shows what the server masked, and not what was typed after it', () => {
    const masked = { ...emptyDraft, statement: 'card XXXX' };
    const quiet = play([0, typing('card 2345')], [400, { type: 'tick' }], [450, savedAs(2, masked)]);
    expect(quiet.state.typed.statement).toBe('card XXXX');
    const busy = play([0, typing('card 2345')], [400, { type: 'tick' }], [420, typing('card 2345 is')], [450, savedAs(2, masked)]);
    expect(busy.state.typed.statement).toBe('card 2345 is');
  });
});

describe('a draft that changed elsewhere', () => {
  const stale = [[0, typing('No supply')], [400, { type: 'tick' }], [450, { type: 'refused', code: 'stale' }]] as const;

  it('is fetched, and what was typed here is laid over it and saved', () => {
    const { state, effects } = play(...stale, [500, { type: 'fetched', draft: aDraft({ placeCode: 'MP-BPL', statement: 'x' }, 7) }]);
    expect(effects.map(({ type }) => type)).toEqual(['save', 'fetch', 'save']);
    expect(effects.at(-1)).toEqual({ type: 'save', baseVersion: 7, content: { ...emptyDraft, placeCode: 'MP-BPL', statement: 'No supply' } });
    expect(state.typed.placeCode).toBe('MP-BPL');
  });

  it('is not fetched again for a notice of its own save', () => {
    const taken = [[0, typing('No')], [400, { type: 'tick' }], [450, savedAs(2)]] as const;
    expect(play(...taken, [460, { type: 'changed-elsewhere' }]).effects.map(({ type }) => type)).toEqual(['save']);
    expect(play(...taken, [450 + OWN_NOTICE_MS, { type: 'changed-elsewhere' }]).effects.at(-1)).toEqual({ type: 'fetch' });
  });

  it('ignores an answer that is older than what is known', () => {
    const { state } = play([0, typing('No')], [400, { type: 'tick' }], [450, savedAs(5)], [500, { type: 'fetched', draft: aDraft({ statement: 'old' }, 4) }]);
    expect(state.typed.statement).toBe('No');
  });

  it('takes no more once it is registered', () => {
    const registered = { ticketNumber: '48217735016', dueAt: '2026-11-24T12:30:00.000Z', say: '…' };
    const { state } = play([0, { type: 'fetched', draft: { ...aDraft({ statement: 'No' }, 9), registered } }], [10, typing('changed')]);
    expect(state.typed.statement).toBe('No');
    expect(state.registered).toEqual(registered);
    expect(wakeAt(state)).toBeNull();
  });

  it('takes no more once the call is with somebody else', () => {
    const { state, effects } = play([0, typing('No')], [400, { type: 'tick' }], [450, { type: 'refused', code: 'not-your-call' }], [9_000, { type: 'tick' }]);
    expect(effects).toHaveLength(1);
    expect(state.closedBy).toBe('not-your-call');
  });
});

describe('a draft without its server', () => {
  it('keeps what is typed and saves it when the server is back', () => {
    const { state, effects } = play([0, { type: 'connection', online: false }], [10, typing('No supply')], [9_000, { type: 'tick' }]);
    expect(effects).toEqual([]);
    expect(state.typed.statement).toBe('No supply');
    expect(savesOf(stepDraft(state, { type: 'connection', online: true }, 10_000).effects)).toEqual(['No supply']);
  });

  it('sends again what was on its way when the line broke', () => {
    const { effects } = play([0, typing('No')], [400, { type: 'tick' }], [410, { type: 'connection', online: false }], [5_000, { type: 'connection', online: true }]);
    expect(savesOf(effects)).toEqual(['No', 'No']);
  });

  it('asks what became of the draft when it is back with nothing to save', () => {
    expect(play([0, { type: 'connection', online: false }], [9_000, { type: 'connection', online: true }]).effects).toEqual([{ type: 'fetch' }]);
  });

  it('tries again a while after a fault, or at once when asked', () => {
    const faulty = [[0, typing('No')], [400, { type: 'tick' }], [450, { type: 'unanswered' }]] as const;
    expect(wakeAt(play(...faulty).state)).toBe(450 + RETRY_MS);
    expect(savesOf(play(...faulty, [460, { type: 'flush' }]).effects)).toEqual(['No', 'No']);
  });

  it('lays text that a reload left over on the draft and saves it at once', () => {
    const left = { base: { version: 1, content: emptyDraft }, typed: { ...emptyDraft, statement: 'No supply since' } };
    const { state, effects } = beginDraft(aDraft({ placeCode: 'MP-BPL' }, 3), left, 50_000);
    expect(state.typed).toEqual({ ...emptyDraft, placeCode: 'MP-BPL', statement: 'No supply since' });
    expect(effects).toEqual([{ type: 'save', baseVersion: 3, content: state.typed }]);
  });
});

describe('whatever happens on the way', () => {
  const happening = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map((key) => ({ key })),
    fc.constantFrom('lost', 'back', 'lose-answer', 'answer').map((net) => ({ net })),
  );

  it('the server ends with what was typed last', () => {
    fc.assert(fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const server = { version: 1, content: emptyDraft };
      let now = 0;
      let { state } = beginDraft(aDraft(), null, now);
      let waiting: DraftEffect[] = [];
      const give = (input: DraftInput) => { const step = stepDraft(state, input, now); state = step.state; waiting.push(...step.effects); };
      const serve = (isAnswered: boolean) => {
        const effect = waiting.shift();
        if (!effect) return;
        if (effect.type === 'fetch') return give({ type: 'fetched', draft: aDraft(server.content, server.version) });
        const isStale = effect.baseVersion !== server.version;
        if (!isStale) Object.assign(server, { version: server.version + 1, content: effect.content });
        give(!isAnswered ? { type: 'unanswered' } : isStale ? { type: 'refused', code: 'stale' } : savedAs(server.version));
      };
      for (const happened of happenings) {
        now += 300;
        if ('key' in happened) give(typing(state.typed.statement + happened.key));
        else if (happened.net === 'lost') { waiting = []; give({ type: 'connection', online: false }); }
        else if (happened.net === 'back') { waiting = []; give({ type: 'connection', online: true }); }
        else serve(happened.net === 'answer');
        give({ type: 'tick' });
      }
      waiting = [];
      give({ type: 'connection', online: true });
      for (let i = 0; i < 10; i++) { now += 3_000; give({ type: 'tick' }); serve(true); }
      expect(server.content.statement).toBe(happenings.flatMap((h) => ('key' in h ? [h.key] : [])).join(''));
      expect(isSaved(state)).toBe(true);
    }));
  });
});
