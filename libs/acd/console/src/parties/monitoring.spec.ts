import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CallParties, MonitorRole, WhereMonitoring } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { Monitoring, roleIn } from './monitoring.js';

const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
const refused = (code: string): Answer<never> => ({ ok: false, code, message: code, fields: {} });
const list = (callId: string, version: number, role: MonitorRole, state: 'in' | 'gone' = 'in'): CallParties => ({
  callId, version, note: null, acts: [], parties: [{ partyId: `line of ${callId}`, role, name: 'Meera', state, since: '2026-03-02T04:30:00.000Z', cameIn: true }],
});
const isIn = (parties: CallParties): Answer<WhereMonitoring> => answered({ in: { partyId: `line of ${parties.callId}`, parties } });
const NOWHERE = answered<WhereMonitoring>({ in: null });

/** A server whose answers are given when the case says so. */
class Server {
  readonly asked: string[] = [];
  private readonly waiting: ((answer: Answer<WhereMonitoring>) => void)[] = [];
  private readonly ask = (what: string) => {
    this.asked.push(what);
    return new Promise<Answer<WhereMonitoring>>((resolve) => this.waiting.push(resolve));
  };
  readonly listen = (callId: string) => this.ask(`listen ${callId}`);
  readonly whisper = (callId: string) => this.ask(`whisper ${callId}`);
  readonly barge = (callId: string) => this.ask(`barge ${callId}`);
  readonly leave = () => this.ask('leave');
  readonly where = () => this.ask('where');

  async answers(answer: Answer<WhereMonitoring>): Promise<void> {
    this.waiting.shift()!(answer);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('where a supervisor is, as their screen knows it', () => {
  let server: Server;
  let monitoring: Monitoring;
  let troubles: (string | null)[];
  let lines: string[];
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    server = new Server();
    [troubles, lines] = [[], []];
    monitoring = new Monitoring(server, (trouble) => troubles.push(trouble), { acceptClaim: (line) => { lines.push(line); }, hangUp: () => { lines.push('hung up'); } });
  });
  const listens = async () => {
    monitoring.come('one', 'listening');
    await settled();
    await server.answers(isIn(list('one', 3, 'listening')));
  };

  it('is the conversation that they came into, whose line is awaited', async () => {
    await listens();
    expect([roleIn(monitoring.where), lines]).toEqual(['listening', ['line of one']]);
  });

  it('follows the lists that are sent, whatever order they come in', async () => {
    await listens();
    monitoring.hear(list('one', 5, 'barging'));
    monitoring.hear(list('one', 4, 'whispering'));
    monitoring.hear(list('another', 9, 'whispering'));
    expect(roleIn(monitoring.where)).toBe('barging');
    monitoring.hear(list('one', 6, 'barging', 'gone'));
    expect(roleIn(monitoring.where)).toBeNull();
  });

  it('is what a list says that overtook the answer', async () => {
    monitoring.come('one', 'listening');
    await settled();
    monitoring.hear(list('one', 4, 'whispering'));
    await server.answers(isIn(list('one', 3, 'listening')));
    expect(roleIn(monitoring.where)).toBe('whispering');
  });

  it('is asked when the screen is there again: nobody goes on being in what they left meanwhile', async () => {
    await listens();
    monitoring.look();
    await settled();
    await server.answers(NOWHERE);
    expect(monitoring.where).toBeNull();
  });

  it('is nowhere once they have left, though no list comes any more', async () => {
    await listens();
    monitoring.leave();
    await settled();
    await server.answers(NOWHERE);
    expect(monitoring.where).toBeNull();
  });

  it('is nowhere where they are in nothing any more: nobody leaves that for ever', async () => {
    await listens();
    monitoring.leave();
    await settled();
    await server.answers(refused('no-conversation'));
    expect([monitoring.where, troubles.at(-1)]).toEqual([null, null]);
  });

  it('is asked when leaving is refused for another reason', async () => {
    await listens();
    monitoring.leave();
    await settled();
    await server.answers(refused('fault'));
    await server.answers(isIn(list('one', 4, 'listening')));
    expect([roleIn(monitoring.where), troubles.at(-1), lines.at(-1)]).toEqual(['listening', 'fault', 'line of one']);
  });

  it('is left at once without a connection, by the line; and the server hears of it when there is one', async () => {
    await listens();
    monitoring.leave();
    await settled();
    await server.answers(refused('offline'));
    expect([lines.at(-1), troubles.at(-1)]).toEqual(['hung up', 'offline']);
    monitoring.look();
    await settled();
    expect(server.asked.at(-1)).toBe('leave');
    await server.answers(refused('no-conversation'));
    expect(monitoring.where).toBeNull();
    monitoring.look();
    await settled();
    expect(server.asked.at(-1)).toBe('where');
  });

  it('stays as it was where an answer does not come', async () => {
    await listens();
    monitoring.look();
    await settled();
    await server.answers(refused('slow'));
    expect(roleIn(monitoring.where)).toBe('listening');
  });

  it('is changed in the order of the clicks, and an impatient hand asks once', async () => {
    monitoring.come('one', 'barging');
    monitoring.come('one', 'barging');
    monitoring.leave();
    await settled();
    expect(server.asked).toEqual(['barge one']);
    await server.answers(isIn(list('one', 3, 'barging')));
    await server.answers(NOWHERE);
    expect([server.asked, monitoring.where]).toEqual([['barge one', 'leave'], null]);
    monitoring.come('one', 'barging');
    await settled();
    expect(server.asked.at(-1)).toBe('barge one');
  });
});
