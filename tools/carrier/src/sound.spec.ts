import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AgentLine, Caller } from './callers/index.js';
import { bytesOf } from './core/sound/pcm.js';
import { writeWav } from './core/sound/wav.js';
import { twiml } from './testing/application.js';
import { LocalLine, NUMBER } from './testing/local-line.js';
import { toneOf } from './testing/sound-studio.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/voice', twiml('<Dial><Conference>room</Conference></Dial>'));
});
afterEach(() => line.stop());

const file = (seconds: number): Buffer => writeWav(bytesOf(toneOf(440, seconds)), 8_000);
const inRoom = async (number: string): Promise<Caller> => {
  const caller = await line.call(number);
  await line.application.gets('/voice', { From: number });
  return caller;
};
const coach = async (identity: string, more: object): Promise<AgentLine> => {
  const agent = await line.agent(identity);
  await line.rest.conferences('room').participants.create({ from: NUMBER, to: `client:${identity}`, ...more });
  await agent.isTalking();
  return agent;
};
const participant = (caller: Caller) => line.rest.conferences('room').participants(caller.callSid ?? '');

describe('scripted callers in a conference', () => {
  it('hear the one who speaks, while it speaks', async () => {
    const [first, second, third] = [await inRoom('+919000001001'), await inRoom('+919000001002'), await inRoom('+919000001003')];
    await Promise.all([first.isTalking(), second.isTalking(), third.isTalking(), second.hearsNothing()]);
    const said = first.speaks(file(1));
    await Promise.all([second.hearsVoice(), third.hearsVoice(), first.hearsNothing()]);
    await said;
    await Promise.all([second.hearsNothing(), third.hearsNothing()]);
  });

  it('wait to music until it starts', async () => {
    const first = await inRoom('+919000001001');
    await first.hearsVoice();
    const second = await inRoom('+919000001002');
    await Promise.all([first.hearsNothing(), second.hearsNothing()]);
  });

  it('hear the hold sound alone while they are held, and are heard by nobody', async () => {
    const [first, second] = [await inRoom('+919000001001'), await inRoom('+919000001002')];
    await Promise.all([first.isTalking(), second.hearsNothing()]);
    await participant(first).update({ hold: true, holdUrl: '' });
    await first.hearsNothing();
    const said = Promise.allSettled([first.speaks(file(20)), second.speaks(file(20))]);
    await expect(Promise.any([first.hearsVoice({ within: 500 }), second.hearsVoice({ within: 500 })])).rejects.toThrow();
    await participant(first).update({ hold: false });
    await Promise.all([first.hearsVoice(), second.hearsVoice()]);
    first.hangUp();
    second.hangUp();
    expect((await said).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('are not heard while they are muted', async () => {
    const [first, second] = [await inRoom('+919000001001'), await inRoom('+919000001002')];
    await Promise.all([first.isTalking(), second.hearsNothing()]);
    void first.speaks(file(10)).catch(() => undefined);
    await second.hearsVoice();
    await participant(first).update({ muted: true });
    await second.hearsNothing();
    await participant(first).update({ muted: false });
    await second.hearsVoice();
  });

  it('hear a coach only when they are the one who is coached, until the coaching is off', async () => {
    const [coached, citizen] = [await inRoom('+919000001001'), await inRoom('+919000001002')];
    await Promise.all([coached.isTalking(), citizen.isTalking()]);
    const supervisor = await coach('supervisor', { coaching: true, callSidToCoach: coached.callSid });
    await citizen.hearsNothing();
    void supervisor.speaks(file(20)).catch(() => undefined);
    await coached.hearsVoice();
    await expect(citizen.hearsVoice({ within: 300 })).rejects.toThrow('nothing was to be heard');
    await line.rest.conferences('room').participants(supervisor.callSid ?? '').update({ coaching: false });
    await citizen.hearsVoice();
    void citizen.speaks(file(1)).catch(() => undefined);
    await supervisor.hearsVoice();
  });
});

describe('a scripted caller', () => {
  it('hears prompts at their real pace', async () => {
    line.application.on('/voice', twiml('<Say>You have reached the helpline.</Say><Pause length="20"/>'));
    const caller = await line.call('+919000001001', '155343', 'real');
    await caller.hearsVoice();
    await caller.hearsNothing();
  });

  it('is told what the carrier cannot say for it', async () => {
    const caller = await inRoom('+919000001001');
    await expect(caller.speaks(Buffer.from('<html>'))).rejects.toThrow('no WAV file');
    void caller.speaks(file(2)).catch(() => undefined);
    await expect(caller.speaks(file(1))).rejects.toThrow('being said already');
  });

  it('speaks words to a Dial of a browser, which hears them end', async () => {
    line.application.on('/voice', twiml('<Dial><Client>agent-7</Client></Dial>'));
    const agent = await line.agent('agent-7');
    const caller = await line.call('+919000001001', '155343', 'real');
    await agent.isTalking();
    await agent.hearsNothing();
    const said = caller.speaks('My road is broken since July.');
    await agent.hearsVoice();
    await said;
    await agent.hearsNothing();
  });

});
