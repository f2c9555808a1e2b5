import { describe, expect, it } from '@jest/globals';
import { CONTENT, fragments, mainFlow } from '@pukar/ivr-core/domain';
import { ListeningCaller } from './listening-caller.js';
import { keysToPerson } from './person-within.js';
import { TASKS } from './tasks.js';

const SECOND = { ms: 1000 };
const audio = Object.fromEntries(mainFlow.languages.map((language) => [language, Object.fromEntries(fragments(language).filter(({ id }) => !id.startsWith(CONTENT)).map(({ id, text }) => [id, { ...SECOND, text }]))]));

describe('ten tasks', () => {
  it.each(TASKS)('$name comes to its answer in every language, whether it is remembered or not', (task) => {
    for (const language of mainFlow.languages) {
      const [first, remembered] = [false, true].map((isRemembered) => new ListeningCaller(mainFlow, audio, language, isRemembered).do(task));
      expect(remembered!.seconds).toBeLessThanOrEqual(first!.seconds);
      expect(remembered!.keys).toBeLessThanOrEqual(first!.keys);
    }
  });

  it('count every key, the language and the finish key among them', () => {
    expect(new ListeningCaller(mainFlow, audio, 'hi-IN', true).do(TASKS[0]!).keys).toBe(13);
    expect(new ListeningCaller(mainFlow, audio, 'hi-IN', true).do(TASKS[1]!).keys).toBe(8);
  });
});

it('a person is two keys away at most', () => expect(Math.max(...keysToPerson(mainFlow).values())).toBe(2));
