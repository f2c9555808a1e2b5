import { describe, expect, it } from '@jest/globals';
import type { MenuNode } from './flow.js';
import { mainFlow } from './main-flow/main-flow.js';
import { ScriptedCaller } from './testing/scripted-caller.js';

const HINDI = 'हिन्दी 1।';
const ENGLISH = 'English 2.';
const remembered = (code: string) => ({ rememberedLanguage: () => ({ code }) });

describe('the first words of a call', () => {
  it('offer Hindi first to somebody new', () => {
    const { heard } = new ScriptedCaller(remembered('unknown'));
    expect(heard.startsWith(`पुकार। ${HINDI} ${ENGLISH}`)).toBe(true);
  });

  it('offer a returning caller the language of last time first, on its usual key', () => {
    const { heard } = new ScriptedCaller(remembered('en-IN'));
    expect(heard.indexOf(ENGLISH)).toBeLessThan(heard.indexOf(HINDI));
    expect(heard.indexOf(ENGLISH)).toBeGreaterThan(-1);
  });

  it('are the same when nobody can say which language that was', () => {
    expect(new ScriptedCaller({}).heard).toBe(new ScriptedCaller(remembered('unknown')).heard);
    expect(new ScriptedCaller(remembered('xx-XX')).heard).toBe(new ScriptedCaller(remembered('unknown')).heard);
  });
});

describe('choosing a language', () => {
  it.each([
    ['1', 'hi-IN', 'शिकायत की स्थिति, 1।'],
    ['2', 'en-IN', 'Complaint status, 1.'],
  ])('with %s goes on in %s', (key, language, words) => {
    const caller = new ScriptedCaller().press(key);
    expect(caller.position.language).toBe(language);
    expect(caller.heard).toContain(words);
  });

  it('can be done over again from the main menu', () => {
    const caller = new ScriptedCaller().press('2', '9');
    expect(caller.heard).toContain(HINDI);
    expect(caller.press('1').position.language).toBe('hi-IN');
  });

  it('is not needed to reach a person, who is announced in both languages', () => {
    const caller = new ScriptedCaller().press('0');
    expect(caller.then).toEqual({ type: 'enqueue', learned: { language: null, topic: null, department: null, pressed: '0', why: 'asked' } });
    expect(caller.heard).toMatch(/प्रतिनिधि से जोड़ रहे हैं.*connecting you to a person/);
  });

  it('is not needed to hear that the conversation is recorded, before anybody can talk', () => {
    expect(new ScriptedCaller().press('0').heard).toMatch(/रिकॉर्ड की जाएगी.*is recorded/);
  });
});

describe('silence at the language menu', () => {
  it('is answered by every language of the menu, more slowly and two at a time, then by a person in those of the state', () => {
    const caller = new ScriptedCaller();
    const offered = Object.values((mainFlow.nodes['language'] as MenuNode).choices).flatMap(({ language }) => language ?? []);
    for (const pair of [offered.slice(0, 2), offered.slice(2)].filter(({ length }) => length > 0)) {
      expect(caller.staySilent().turn.say).toEqual(pair.map((language) => ({ language, prompt: 'language.choose-slowly' })));
    }
    caller.staySilent();
    expect(caller.turn.say.map(({ language }) => language)).toEqual(['hi-IN', 'en-IN', 'hi-IN', 'en-IN']);
    expect(caller.then).toEqual({ type: 'enqueue', learned: { language: null, topic: null, department: null, pressed: '', why: 'not-understood' } });
  });
});
