import { describe, expect, it } from '@jest/globals';
import { beginLine, type Line, type LineEffect, type LineInput, PING_MS, PROVE_MS, SILENT_MS, stepLine } from './line.js';
import { type FromCarrier, TOKEN_REFUSED } from './local-messages.js';
import { localState } from './local-state.js';
import { noMedia, type MediaLine } from './media-line.js';

const LIFETIME = 600_000;
const access: LineInput = { type: 'access', url: 'ws://carrier/client', token: 'token-1', lifetimeMs: LIFETIME };
const says = (message: FromCarrier): LineInput => ({ type: 'message', message });
const incoming = says({ type: 'incoming', callSid: 'CA1', claimId: 'claim-1' });
const acceptClaim: LineInput = { type: 'accept', claimId: 'claim-1' };
const ended = says({ type: 'ended', callSid: 'CA1' });
const withSound: MediaLine = { ...noMedia, phase: 'connected' };

function play(...inputs: readonly (readonly [number, LineInput])[]): { line: Line; effects: LineEffect[] } {
  let { line } = beginLine();
  const effects: LineEffect[] = [];
  for (const [now, input] of inputs) {
    const step = stepLine(line, input, now);
    line = step.line;
    effects.push(...step.effects);
  }
  return { line, effects };
}
const stateOf = (line: Line) => localState(line, withSound);
const registered = [[0, access], [10, says({ type: 'registered' })]] as const;
const talking = [...registered, [20, acceptClaim], [30, incoming]] as const;
const accepted: LineEffect = { type: 'send', message: { type: 'accept', callSid: 'CA1' } };

describe('the line of an agent', () => {
  it('registers with a fresh token and is ready', () => {
    expect(beginLine().effects).toEqual([{ type: 'ask-access' }]);
    expect(stateOf(play([0, access]).line)).toEqual({ kind: 'registering' });
    expect(stateOf(play(...registered).line)).toEqual({ kind: 'ready' });
  });

  it('is not ready while no sound gets through', () => {
    expect(localState(play(...registered).line, noMedia)).toEqual({ kind: 'no-sound' });
    expect(localState(play(...talking).line, noMedia)).toEqual({ kind: 'in-call', isMuted: false, hasSound: false });
  });

  it('answers the leg of the claim that the agent accepted, whichever comes first', () => {
    expect(play(...talking).effects).toContainEqual(accepted);
    const { line, effects } = play(...registered, [20, incoming], [30, acceptClaim]);
    expect(effects).toContainEqual(accepted);
    expect(stateOf(line)).toMatchObject({ kind: 'in-call' });
  });

  it('answers no leg that the agent did not accept, nor one of another claim', () => {
    for (const inputs of [[[20, incoming]], [[20, { type: 'accept', claimId: 'claim-2' }], [30, incoming]], [[20, says({ type: 'incoming', callSid: 'CA1', claimId: null })], [30, acceptClaim]]] as const) {
      const { line, effects } = play(...registered, ...(inputs as readonly (readonly [number, LineInput])[]));
      expect(effects).not.toContainEqual(accepted);
      expect(stateOf(line)).toEqual({ kind: 'ready' });
    }
  });

  it('answers one leg for one acceptance', () => {
    const { effects } = play(...talking, [40, ended], [50, incoming]);
    expect(effects.filter((effect) => effect.type === 'send')).toEqual([accepted]);
  });

  it('does not give up its call for another that rings', () => {
    const { line } = play(...talking, [40, says({ type: 'incoming', callSid: 'CA2', claimId: 'claim-2' })]);
    expect(line.leg?.callSid).toBe('CA1');
  });

  it('keeps its call when the page is loaded again, muted if it was', () => {
    expect(stateOf(play(...registered, [20, says({ type: 'resumed', callSid: 'CA1', isMuted: true })]).line)).toEqual({ kind: 'in-call', isMuted: true, hasSound: true });
  });

  it('is ready again when the call has ended', () => expect(stateOf(play(...talking, [40, ended]).line)).toEqual({ kind: 'ready' }));

  it('mutes in a call at once, follows what the carrier says of it, and mutes nothing outside one', () => {
    const muted = play(...talking, [40, { type: 'mute', on: true }]);
    expect(muted.effects.at(-1)).toEqual({ type: 'send', message: { type: 'mute', callSid: 'CA1', on: true } });
    expect(stateOf(muted.line)).toMatchObject({ isMuted: true });
    expect(stateOf(stepLine(muted.line, says({ type: 'muted', callSid: 'CA1', on: false }), 50).line)).toMatchObject({ isMuted: false });
    expect(play(...registered, [20, { type: 'mute', on: true }]).effects.at(-1)).toEqual({ type: 'open', url: 'ws://carrier/client', token: 'token-1' });
  });

  it('asks for an echo outside a call only', () => {
    expect(play(...registered, [20, { type: 'echo', on: true }]).effects.at(-1)).toEqual({ type: 'send', message: { type: 'echo', on: true } });
    expect(play(...talking, [40, { type: 'echo', on: true }]).effects.at(-1)).toEqual({ type: 'send', message: { type: 'echo', on: false } });
  });
});

describe('a line that breaks', () => {
  it('says why, and asks for a fresh token a little later', () => {
    const { line } = play(...registered, [100, { type: 'closed', code: 1006 }]);
    expect(stateOf(line)).toEqual({ kind: 'down', trouble: 'carrier-unreachable' });
    expect(stepLine(line, { type: 'tick' }, line.nextAt ?? 0).effects).toEqual([{ type: 'ask-access' }]);
  });

  it('says that its token was refused', () => {
    expect(stateOf(play([0, access], [10, { type: 'closed', code: TOKEN_REFUSED }]).line)).toEqual({ kind: 'down', trouble: 'token-refused' });
  });

  it('waits longer each time, but never long', () => {
    const waits: number[] = [];
    let line = play([0, access]).line;
    for (let i = 0; i < 8; i++) {
      line = stepLine({ ...line, phase: 'opening' }, { type: 'closed', code: 1006 }, 0).line;
      waits.push(line.nextAt ?? 0);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
  });

  it('is given up when nothing is heard', () => {
    let { line } = play(...registered);
    const effects: LineEffect[] = [];
    while (stateOf(line).kind === 'ready') {
      const step = stepLine(line, { type: 'tick' }, line.nextAt ?? 0);
      line = step.line;
      effects.push(...step.effects);
    }
    expect(effects.at(-1)).toEqual({ type: 'close' });
    expect(effects).toContainEqual({ type: 'send', message: { type: 'ping' } });
    expect(stateOf(line)).toEqual({ kind: 'down', trouble: 'carrier-silent' });
  });

  it('counts as ringing no leg that it does not know to go on', () => {
    const { line } = play(...talking, [40, { type: 'closed', code: 1006 }], [600, access], [610, says({ type: 'registered' })]);
    expect(stateOf(line)).toEqual({ kind: 'ready' });
  });
});

describe('a line on another network', () => {
  it('is tried at once when it was down', () => {
    const { line } = play(...registered, [100, { type: 'closed', code: 1006 }]);
    expect(stepLine(line, { type: 'network-changed' }, 101).effects).toEqual([{ type: 'ask-access' }]);
  });

  it('has a moment to show that it lives, and is opened anew otherwise', () => {
    const { line, effects } = play(...registered, [1_000, { type: 'network-changed' }]);
    expect(effects.at(-1)).toEqual({ type: 'send', message: { type: 'ping' } });
    expect(PROVE_MS).toBeLessThan(SILENT_MS);
    expect(stateOf(stepLine(line, { type: 'tick' }, 1_000 + PROVE_MS).line)).toEqual({ kind: 'down', trouble: 'carrier-silent' });
    const alive = stepLine(line, says({ type: 'pong' }), 1_100).line;
    expect(stateOf(stepLine(alive, { type: 'tick' }, 1_000 + PROVE_MS).line)).toEqual({ kind: 'ready' });
  });
});

describe('a token that runs out', () => {
  const half = LIFETIME / 2;
  const alive = [half - 1, says({ type: 'pong' })] as const;

  it('is renewed at half its life on the same line, in the middle of a call too', () => {
    const renewed: LineInput = { type: 'access', url: 'ws://carrier/client', token: 'token-2', lifetimeMs: LIFETIME };
    const { line, effects } = play(...talking, alive, [half + 1, { type: 'tick' }], [half + 20, renewed]);
    expect(effects.slice(-2)).toEqual([{ type: 'ask-access' }, { type: 'send', message: { type: 'token', token: 'token-2' } }]);
    expect(stateOf(line)).toMatchObject({ kind: 'in-call' });
    expect(line.renewAt).toBe(half + 20 + half);
  });

  it('is asked for again and again when the server cannot give one now, and the line goes on', () => {
    const { line, effects } = play(...registered, alive, [half + 1, { type: 'tick' }], [half + 20, { type: 'no-access' }], [half + 1 + PING_MS, { type: 'tick' }]);
    expect(effects.filter(({ type }) => type === 'ask-access')).toHaveLength(2);
    expect(stateOf(line)).toEqual({ kind: 'ready' });
  });

  it('and ran out: the line is opened anew, and takes up its call', () => {
    const { line, effects } = play(...talking, [half, { type: 'closed', code: TOKEN_REFUSED }], [half + 500, { type: 'tick' }], [half + 510, access], [half + 520, says({ type: 'registered' })], [half + 521, says({ type: 'resumed', callSid: 'CA1', isMuted: false })]);
    expect(effects.filter(({ type }) => type === 'open')).toHaveLength(2);
    expect(stateOf(line)).toMatchObject({ kind: 'in-call' });
  });
});
