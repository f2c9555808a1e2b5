import { describe, expect, it } from '@jest/globals';
import { beginLine, type Line, type LineEffect, type LineInput, lineState, PING_MS, RENEW_BEFORE_MS, stepLine } from './line.js';
import { TOKEN_REFUSED, type FromCarrier } from './local-messages.js';

const EXPIRES = 600_000;
const access: LineInput = { type: 'access', url: 'ws://carrier/client', token: 'pass-1', expiresAt: EXPIRES };
const says = (message: FromCarrier): LineInput => ({ type: 'message', message });
const incoming = says({ type: 'incoming', callSid: 'CA1' });
const acceptNext: LineInput = { type: 'accept-next' };

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
const registered = [[0, access], [10, says({ type: 'registered' })]] as const;
const accepted: LineEffect = { type: 'send', message: { type: 'accept', callSid: 'CA1' } };

describe('the line of an agent', () => {
  it('registers with a fresh pass and is ready', () => {
    expect(beginLine().effects).toEqual([{ type: 'ask-access' }]);
    expect(lineState(play([0, access]).line)).toEqual({ kind: 'registering' });
    expect(lineState(play(...registered).line)).toEqual({ kind: 'ready' });
  });

  it('answers the leg of a call that the agent accepted, whichever comes first', () => {
    expect(play(...registered, [20, acceptNext], [30, incoming]).effects).toContainEqual(accepted);
    const { line, effects } = play(...registered, [20, incoming], [30, acceptNext]);
    expect(effects).toContainEqual(accepted);
    expect(lineState(line)).toEqual({ kind: 'in-call' });
  });

  it('answers no leg that the agent did not accept', () => {
    const { line, effects } = play(...registered, [20, incoming]);
    expect(effects).not.toContainEqual(accepted);
    expect(lineState(line)).toEqual({ kind: 'ready' });
  });

  it('answers one leg for one acceptance', () => {
    const { effects } = play(...registered, [20, acceptNext], [30, incoming], [40, says({ type: 'ended', callSid: 'CA1' })], [50, incoming]);
    expect(effects.filter((effect) => effect.type === 'send')).toEqual([accepted]);
  });

  it('keeps its call when the page is loaded again', () => {
    expect(lineState(play(...registered, [20, says({ type: 'resumed', callSid: 'CA1' })]).line)).toEqual({ kind: 'in-call' });
  });

  it('is ready again when the call has ended', () => {
    const { line } = play(...registered, [20, acceptNext], [30, incoming], [40, says({ type: 'ended', callSid: 'CA1' })]);
    expect(lineState(line)).toEqual({ kind: 'ready' });
  });
});

describe('a line that breaks', () => {
  it('says why, and asks for a fresh pass a little later', () => {
    const { line } = play(...registered, [100, { type: 'closed', code: 1006 }]);
    expect(lineState(line)).toEqual({ kind: 'down', reason: 'the carrier cannot be reached' });
    expect(stepLine(line, { type: 'tick' }, line.nextAt ?? 0).effects).toEqual([{ type: 'ask-access' }]);
  });

  it('says that its pass was refused', () => {
    expect(lineState(play([0, access], [10, { type: 'closed', code: TOKEN_REFUSED }]).line)).toMatchObject({ kind: 'down', reason: expect.stringContaining('pass') });
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
    while (lineState(line).kind === 'ready') {
      const step = stepLine(line, { type: 'tick' }, line.nextAt ?? 0);
      line = step.line;
      effects.push(...step.effects);
    }
    expect(effects.at(-1)).toEqual({ type: 'close' });
    expect(effects).toContainEqual({ type: 'send', message: { type: 'ping' } });
    expect(lineState(line)).toMatchObject({ kind: 'down' });
  });

  it('counts as ringing no leg that it does not know to go on', () => {
    const { line } = play(...registered, [20, acceptNext], [30, incoming], [40, { type: 'closed', code: 1006 }], [600, access], [610, says({ type: 'registered' })]);
    expect(lineState(line)).toEqual({ kind: 'ready' });
  });
});

describe('a pass that runs out', () => {
  const soon = EXPIRES - RENEW_BEFORE_MS;
  const alive = [soon - 1, says({ type: 'pong' })] as const;

  it('is renewed before on the same line, in the middle of a call too', () => {
    const renewed: LineInput = { type: 'access', url: 'ws://carrier/client', token: 'pass-2', expiresAt: 2 * EXPIRES };
    const { line, effects } = play(...registered, [20, acceptNext], [30, incoming], alive, [soon + 1, { type: 'tick' }], [soon + 20, renewed]);
    expect(effects.slice(-2)).toEqual([{ type: 'ask-access' }, { type: 'send', message: { type: 'token', token: 'pass-2' } }]);
    expect(lineState(line)).toEqual({ kind: 'in-call' });
    expect(line.expiresAt).toBe(2 * EXPIRES);
  });

  it('is asked for again when the server cannot give one now', () => {
    const { line, effects } = play(...registered, alive, [soon + 1, { type: 'tick' }], [soon + 20, { type: 'no-access', reason: 'no server' }], [soon + 1 + PING_MS, { type: 'tick' }]);
    expect(effects.filter(({ type }) => type === 'ask-access')).toHaveLength(2);
    expect(lineState(line)).toEqual({ kind: 'ready' });
  });
});
