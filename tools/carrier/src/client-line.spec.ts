import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { agentLine } from './callers/index.js';
import { LocalLine } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
});
afterEach(() => line.stop());

describe("a browser's line", () => {
  it('is closed with 4001 and a reason when its token is forged', async () =>
    expect(agentLine({ carrier: line.carrier.url, token: `${line.token('agent-7')}x` })).rejects.toThrow('4001 token invalid'));

  it('answers a ping, and says what it did not understand', async () => {
    const socket = new WebSocket(`${line.carrier.url.replace('http', 'ws')}/client?token=${line.token('agent-7')}`);
    const next = (): Promise<unknown> => new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()))));
    expect(await next()).toEqual({ type: 'registered', identity: 'agent-7' });
    socket.send('{"type":"ping"}');
    expect(await next()).toEqual({ type: 'pong' });
    socket.send('{"type":"digits","callSid":"CA1","digits":"x"}');
    expect(await next()).toMatchObject({ type: 'error' });
    socket.send('hello');
    expect(await next()).toEqual({ type: 'error', message: 'not JSON' });
    socket.close();
  });

  it('goes on with a fresh token, and not with one of somebody else', async () => {
    const socket = new WebSocket(`${line.carrier.url.replace('http', 'ws')}/client?token=${line.token('agent-7')}`);
    await new Promise((resolve) => socket.once('message', resolve));
    socket.send(JSON.stringify({ type: 'token', token: line.token('agent-7') }));
    socket.send(JSON.stringify({ type: 'token', token: line.token('agent-8') }));
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect(code).toBe(4001);
  });
});
