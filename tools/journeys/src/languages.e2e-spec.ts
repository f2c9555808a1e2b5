import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, dial } from '@pukar/carrier/callers';
import type { PromptId } from '@pukar/ivr-core/domain';
import { LANGUAGES, type Language } from '@pukar/kernel';
import { PATIENT, RunningHelpline } from './harness/running-helpline.js';
import { contentIn, firstOfLaterPages, heardIn, keysOf } from './harness/spoken-in.js';

/** A step of a task: what is pressed, and which prompt, or which text of the directory, is heard then. */
type Step = readonly [keys: string, hears: PromptId | `content:${Parameters<typeof contentIn>[1]}`];

/** A place by its PIN code, read back and confirmed. */
const BY_PIN: readonly Step[] = [['1', 'place.pin'], ['462001', 'place.pin-heard']];

/** What callers get without a person, from the main menu on; each ends where the answer was heard. */
const TASKS: readonly (readonly [task: string, steps: readonly Step[]])[] = [
  ['emergency numbers', [['4', 'menu.info'], ['1', 'emergency.numbers']]],
  ['the nearest hospital', [['4', 'menu.info'], ['2', 'facility.which'], ['1', 'place.how'], ...BY_PIN, ['1', 'content:facility.hospital']]],
  ['the office for a matter', [['4', 'menu.info'], ['3', 'office.which'], ['1', 'place.how'], ...BY_PIN, ['1', 'office.post']]],
  ['hours and holidays', [['4', 'menu.info'], ['4', 'hours.next']]],
  ['who is who', [['4', 'menu.info'], ['5', 'who.which'], ['1', 'place.how'], ...BY_PIN, ['1', 'content:post.collector']]],
  ['a scheme', [['3', 'scheme.which'], ['1', 'scheme.menu'], ['1', 'scheme.yes-no'], ['2', 'scheme.unlikely']]],
  ['a bill of no such number', [['5', 'menu.more'], ['2', 'bill.water'], ['1111111111', 'bill.wrong']]],
  ['the survey', [['5', 'menu.more'], ['3', 'survey.scale'], ['5', 'content:survey.manner']]],
  ['a number that is no ticket\'s', [['1', 'ticket.ask'], ['12345678901', 'ticket.wrong']]],
  ['a person', [['0', 'human.asked']]],
];

describe('callers who speak each of the languages', () => {
  let helpline: RunningHelpline;

  beforeAll(async () => { helpline = await RunningHelpline.start({ settings: PATIENT }); }, 120_000);
  afterAll(() => helpline?.stop());

  const hears = (caller: Caller, language: Language, what: Step[1]) =>
    caller.hears(what.startsWith('content:') ? contentIn(language, what.slice('content:'.length) as never) : heardIn(language, what as PromptId), { within: 30_000 });

  async function callIn(language: Language, from: string): Promise<Caller> {
    const caller = await dial({ carrier: helpline.carrier, from, to: '155343', speed: 'instant' });
    await caller.hears(heardIn('en-IN', 'language.choose'));
    for (const [at, key] of [...keysOf(language)].entries()) {
      await caller.press(key);
      const offered = firstOfLaterPages()[at];
      await caller.hears(key === '5' && offered ? heardIn(offered, 'language.choose') : heardIn(language, 'menu.main'));
    }
    return caller;
  }

  /** One caller of a language, from dialling to the answer. */
  async function hearsAnswer(language: Language, steps: readonly Step[], from: string): Promise<void> {
    const caller = await callIn(language, from);
    try {
      for (const [keys, what] of steps) {
        await caller.keys(keys);
        await hears(caller, language, what);
      }
    } catch (error) {
      throw new Error(`${language}: ${(error as Error).message}`, { cause: error });
    } finally {
      caller.hangUp();
      caller.close();
    }
  }

  it.each(TASKS)('all at once hear, each in their own: %s', async (task, steps) => {
    const nth = TASKS.findIndex(([name]) => name === task);
    const answers = await Promise.allSettled(LANGUAGES.map((language, at) => hearsAnswer(language, steps, `+91900000${4_000 + nth * 100 + at}`)));
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as Error).message] : []))).toEqual([]);
  }, 120_000);
});
