import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { type RawSocket, SocketClient, type SocketState } from './socket-client.js';

interface Messages {
  readonly toServer: { 'draft:save': { payload: { text: string }; value: { version: number } } };
  readonly toClient: { changed: { id: string } };
}

/** A line whose other end is played by the test. */
class PlayedLine extends EventEmitter implements RawSocket {
  active = true;
  connects = 0;
  reply: () => Promise<unknown> = () => Promise.resolve({ ok: true, value: { version: 1 } });
  readonly sent: unknown[] = [];

  connect() { this.connects += 1; }
  disconnect() { this.emit('disconnect', 'io client disconnect'); }
  timeout() {
    return { emitWithAck: (event: string, payload: unknown) => { this.sent.push([event, payload]); return this.reply(); } };
  }
}

function opened() {
  const line = new PlayedLine();
  const client = new SocketClient<Messages>({ connect: () => line, version: 1, retryMs: 1 });
  const states: SocketState[] = [];
  client.watch(() => states.push(client.state));
  client.open();
  return { line, client, states };
}

const until = async (condition: () => boolean) => { while (!condition()) await new Promise((resolve) => setImmediate(resolve)); };

describe('a live connection', () => {
  it('says when it connects, loses the line and has it again', () => {
    const { line, states } = opened();
    line.emit('connect');
    line.emit('disconnect', 'transport close');
    line.emit('connect');
    expect(states).toEqual(['connected', 'reconnecting', 'connected']);
  });

  it('asks for a sign-in, and does not knock again by itself', () => {
    const { line, client } = opened();
    line.active = false;
    line.emit('connect_error', new Error('sign-in: sign in first'));
    expect(client.state).toBe('signed-out');
    expect(line.connects).toBe(1);
  });

  it('asks for a reload when the server is of another version', () => {
    const { line, client } = opened();
    line.emit('connect_error', new Error('reload: this page is of another version than the server'));
    expect(client.state).toBe('outdated');
  });

  it('knocks again when the server itself ended it, where Socket.IO would not', async () => {
    const { line, client } = opened();
    line.emit('connect');
    line.active = false;
    line.emit('disconnect', 'io server disconnect');
    await until(() => line.connects === 2);
    line.emit('connect_error', new Error('database is starting'));
    await until(() => line.connects === 3);
    expect(client.state).toBe('reconnecting');
  });

  it('goes to another server at once when this one says that it ends', async () => {
    const { line, states } = opened();
    line.emit('connect');
    line.active = false;
    line.emit('go-elsewhere');
    await until(() => line.connects === 2);
    line.emit('connect');
    expect(states).toEqual(['connected', 'reconnecting', 'connected']);
  });

  it('waits for the answer to what was asked before it goes there', async () => {
    const { line, client } = opened();
    line.emit('connect');
    line.active = false;
    let reply = (_answer: unknown): void => undefined;
    line.reply = () => new Promise((resolve) => { reply = resolve; });
    const saved = client.emitWithAck('draft:save', { text: 'no supply' });
    line.emit('go-elsewhere');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(client.state).toBe('connected');
    reply({ ok: true, value: { version: 2 } });
    expect(await saved).toEqual({ ok: true, value: { version: 2 } });
    await until(() => line.connects === 2);
  });

  it('stays closed once the screen is left', () => {
    const { line, client } = opened();
    line.emit('connect');
    client.close();
    line.emit('connect_error', new Error('sign-in: sign in first'));
    expect(client.state).toBe('closed');
  });
});

describe('a message to the server', () => {
  it('brings back the value', async () => {
    const { line, client } = opened();
    line.emit('connect');
    expect(await client.emitWithAck('draft:save', { text: 'no supply' })).toEqual({ ok: true, value: { version: 1 } });
    expect(line.sent).toEqual([['draft:save', { text: 'no supply' }]]);
  });

  it('brings back the refusal in the server’s words', async () => {
    const { line, client } = opened();
    line.emit('connect');
    line.reply = () => Promise.resolve({ ok: false, code: 'stale', message: 'Another window saved this draft.' });
    expect(await client.emitWithAck('draft:save', { text: '' })).toEqual({ ok: false, code: 'stale', message: 'Another window saved this draft.', fields: {} });
  });

  it('is not sent, and says so at once, while there is no line', async () => {
    const { line, client } = opened();
    expect(await client.emitWithAck('draft:save', { text: '' })).toMatchObject({ ok: false, code: 'offline' });
    expect(line.sent).toEqual([]);
  });

  it('that nobody answers in time says so', async () => {
    const { line, client } = opened();
    line.emit('connect');
    line.reply = () => Promise.reject(new Error('operation has timed out'));
    expect(await client.emitWithAck('draft:save', { text: '' })).toMatchObject({ ok: false, code: 'slow' });
  });
});

describe('a message of the server', () => {
  it('is heard until the screen no longer listens', () => {
    const { line, client } = opened();
    const heard: string[] = [];
    const stop = client.on('changed', ({ id }) => heard.push(id));
    line.emit('changed', { id: 'a' });
    stop();
    line.emit('changed', { id: 'b' });
    expect(heard).toEqual(['a']);
  });
});
