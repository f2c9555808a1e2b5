import { describe, expect, it } from '@jest/globals';
import { begin, mainFlow, stepFlow } from '@pukar/ivr-core/domain';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock } from '@pukar/platform/testing';
import { ConductPort, type CallerStanding } from '../ports/conduct.port.js';
import { QueuePort } from '../ports/queue.port.js';
import { ReachPerson } from './reach-person.use-case.js';

const clock = new FixedClock();
/** In the menu of complaints, where `1` is a person. */
const turnAt = (keys: string) => {
  const pressed = stepFlow(mainFlow, { ...begin(mainFlow), node: 'complaint', language: 'en-IN' }, { type: 'key', keys }, clock.now());
  const turn = pressed.then.type === 'ask' ? stepFlow(mainFlow, pressed.position, { type: 'answer', port: pressed.then.port, code: 'open' }, clock.now()) : pressed;
  return { turn, say: turn.say, served: false, foundNobody: false, promisesCall: false };
};
const caller = { callSid: `CA${'1'.repeat(32)}`, from: '+919000001001', at: clock.now(), delivery: {} as never };

function reaching(standing: () => Promise<CallerStanding>) {
  const turnedAway: string[] = [];
  class Conduct extends ConductPort { standing = standing; appeal = async () => 'noted' as const; }
  class Queue extends QueuePort {
    join = async () => undefined;
    turnAway = async ({ callSid }: { callSid: string }) => { turnedAway.push(callSid); };
  }
  const reach = new ReachPerson(new Conduct(), new Queue(), clock, createLogger('spec', 'silent'));
  const learned = { language: 'en-IN', topic: null, department: null, pressed: '', why: 'asked' } as const;
  return {
    turnedAway,
    execute: (keys: string) => reach.execute(mainFlow, turnAt(keys), caller),
    leaves: (what: 'message' | 'call-back') => reach.execute(mainFlow, { ...turnAt('*'), turn: { ...turnAt('*').turn, then: { type: 'leave', what, learned } } }, caller),
  };
}
const prompts = (say: readonly object[]) => say.map((spoken) => ('prompt' in spoken ? spoken.prompt : '?'));

describe('a caller who wants a person', () => {
  it('reaches one, when nothing stands against it', async () => {
    const { turn, say, isWarned } = await reaching(async () => ({ mayReachPerson: true, isWarned: false })).execute('0');
    expect([turn.then.type, prompts(say), isWarned]).toEqual(['enqueue', ['human.asked', 'human.recorded'], false]);
  });

  it('hears the warning before the queue', async () => {
    const { turn, say, isWarned } = await reaching(async () => ({ mayReachPerson: true, isWarned: true })).execute('0');
    expect([turn.then.type, prompts(say), isWarned]).toEqual(['enqueue', ['human.warning', 'human.asked', 'human.recorded'], true]);
  });

  it('is told when, once that is saved, and stays in the menus', async () => {
    const { turnedAway, execute } = reaching(async () => ({ mayReachPerson: false, again: new Date(clock.now().getTime() + 5 * 3_600_000) }));
    const { turn, say } = await execute('1');
    expect([turn.then.type, turnedAway, prompts(say)]).toEqual(['listen', [caller.callSid], ['human.limited', 'human.limited-hours', 'human.limited-menu']]);
  });

  it('after hours is kept from a call-back likewise, and may leave a message', async () => {
    const { turnedAway, leaves } = reaching(async () => ({ mayReachPerson: false, again: new Date(clock.now().getTime() + 5 * 3_600_000) }));
    expect((await leaves('call-back')).turn.then.type).toBe('listen');
    expect((await leaves('message')).turn.then.type).toBe('leave');
    expect(turnedAway).toHaveLength(1);
  });

  it.each<[string, () => Promise<CallerStanding>]>([['fails', async () => { throw new Error('no database'); }], ['is late', () => new Promise<never>(() => undefined)]])('reaches one when the look-up %s', async (_case, standing) => {
    const { turn, isWarned } = await reaching(standing).execute('0');
    expect([turn.then.type, isWarned]).toEqual(['enqueue', false]);
  });
});

it('nobody is asked about who only moves in the menus', async () => {
  const { turn } = await reaching(async () => { throw new Error('asked'); }).execute('*');
  expect(turn.then.type).toBe('listen');
});
