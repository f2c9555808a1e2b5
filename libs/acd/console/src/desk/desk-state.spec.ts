import { describe, expect, it } from '@jest/globals';
import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { callOnScreen, callPhase, type DeskInput, noDesk, reduceDesk, switchOf } from './desk-state.js';

const AGENT = '019a0000-0000-7000-8000-00000000000a';
const CALL = '019a0000-0000-7000-8000-000000000001';
const CLAIM = '019a0000-0000-7000-8000-000000000002';
const at = '2026-11-02T05:00:00.000Z';
const aSnapshot = (change: Partial<DeskSnapshot> = {}): DeskSnapshot => ({
  version: 1, agentId: AGENT, presence: 'ready', notReadyBecause: null, since: at, serverTime: at, offer: null, call: null, wrapUp: null, wish: { kind: 'ready', reason: null }, breaks: [], line: { version: 1, waiting: 0 }, ...change,
});
const ringing = aSnapshot({ presence: 'offered', offer: { claimId: CLAIM, callId: CALL, kind: 'call', answerBy: at } });
const talking = aSnapshot({ presence: 'on-call', call: { claimId: CLAIM, callId: CALL, kind: 'call', state: 'talking', since: at, heldSince: null, outcome: null } });
const wrapUp = aSnapshot({ presence: 'wrap-up', wrapUp: { callId: CALL, until: at, moreSeconds: 60, isHandedOver: false, outcome: null, isOutcomeChosen: false } });
const after = (...inputs: readonly DeskInput[]) => inputs.reduce(reduceDesk, noDesk);
const opened = (version: number): DeskInput => ({ type: 'opened', snapshot: aSnapshot({ version }) });
const snapshot = (version: number, change: Partial<DeskSnapshot> = {}): DeskInput => ({ type: 'snapshot', snapshot: aSnapshot({ version, ...change }) });

describe('the desk’s state', () => {
  it('is the last snapshot', () => expect(after(opened(1), snapshot(2, { presence: 'on-break' })).snapshot?.presence).toBe('on-break'));

  it('has the line as it was read last, whichever way it came', () => {
    const line = (version: number, waiting: number): DeskInput => ({ type: 'line', line: { version, waiting } });
    expect(after(opened(1), line(7, 3), line(6, 2)).snapshot?.line).toEqual({ version: 7, waiting: 3 });
    expect(after(opened(1), line(7, 3), snapshot(2, { line: { version: 5, waiting: 1 } })).snapshot).toMatchObject({ version: 2, line: { waiting: 3 } });
    expect(after(opened(1), line(7, 3), { type: 'disconnected' }, opened(1)).snapshot?.line).toEqual({ version: 1, waiting: 0 });
    expect(after(line(7, 3)).snapshot).toBeNull();
  });

  it('ignores a snapshot that arrives late', () => expect(after(opened(5), snapshot(4)).snapshot?.version).toBe(5));

  it('ignores the answer to its opening when a later snapshot came before it', () => {
    expect(after({ type: 'disconnected' }, snapshot(6), opened(5))).toMatchObject({ snapshot: { version: 6 }, isMine: true });
  });

  it('starts again at any version on a new connection', () => {
    expect(after(opened(5), { type: 'disconnected' }, opened(1)).snapshot?.version).toBe(1);
  });

  it('says that the server is lost until the desk is opened again, and keeps showing the last snapshot', () => {
    const lost = after(opened(5), { type: 'disconnected' });
    expect(lost).toMatchObject({ connection: 'lost', isMine: false, snapshot: { version: 5 } });
    expect(reduceDesk(lost, snapshot(6))).toMatchObject({ connection: 'lost', snapshot: { version: 6 } });
    expect(reduceDesk(lost, opened(6))).toMatchObject({ connection: 'up', isMine: true });
  });

  it('leaves the desk to another tab, also when the line drops or snapshots come', () => {
    const takenOver = after(opened(5), { type: 'taken-over' });
    expect(reduceDesk(takenOver, { type: 'disconnected' }).connection).toBe('elsewhere');
    expect(reduceDesk(takenOver, snapshot(6))).toMatchObject({ connection: 'elsewhere', isMine: false });
  });

  it('takes the desk back when the person asks for it', () => {
    expect(after(opened(5), { type: 'taken-over' }, opened(6))).toMatchObject({ connection: 'up', isMine: true });
  });

  it('is opened again when the server no longer knows it', () => {
    expect(after(opened(5), { type: 'not-mine' })).toMatchObject({ connection: 'up', isMine: false });
  });
});

describe('the call on screen', () => {
  it.each([['ringing', ringing], ['talking', talking], ['wrap-up', wrapUp]] as const)('is the one that is %s', (phase, desk) => {
    expect([callOnScreen(desk), callPhase(desk)]).toEqual([CALL, phase]);
  });

  it('is none while the agent waits', () => expect([callOnScreen(aSnapshot()), callPhase(aSnapshot())]).toEqual([null, 'none']));
});

describe('the key of presence', () => {
  it.each([
    ['ready', 'choose'], ['not-ready', 'ready'], ['on-break', 'ready'], ['offline', 'ready'],
  ] as const)('when %s asks for %s', (presence, asked) => expect(switchOf(aSnapshot({ presence }))).toBe(asked));

  it('chooses in a call what comes after it, and takes that back', () => {
    expect(switchOf(talking)).toBe('choose');
    expect(switchOf({ ...talking, wish: { kind: 'break', reason: 'tea' } })).toBe('ready');
  });

  it('does nothing while a call rings or is wrapped up', () => expect([ringing, wrapUp].map(switchOf)).toEqual([null, null]));
});
