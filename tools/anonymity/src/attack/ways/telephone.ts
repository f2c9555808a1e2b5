import type { Caller } from '@pukar/carrier/callers';
import { asksForStatus, callHelpline } from '@pukar/journeys/harness/whole-journey';
import { CANARIES } from '../canaries.js';
import { type Group, refused, told } from '../way.js';

const [first] = CANARIES;
/** An officer's telephone, and a number that nobody ever called from. */
const OFFICERS = '+919000001801';
const NOBODYS = '+919000001899';

const WRONG = /ठीक नहीं|नहीं मिली/;
/** Of a ticket number; how many of them a reference has is chance. */
const DIGITS = 11;

async function during<T>(caller: Caller, work: (caller: Caller) => Promise<T>): Promise<T> {
  try {
    return await work(caller);
  } finally {
    await caller.hangUp();
    caller.close();
  }
}

export const TELEPHONE: Group = {
  name: 'the telephone',
  ways: [
    {
      name: 'the digits of a reference, keyed as a ticket number',
      attempt: async ({ helpline, references }) => during(await asksForStatus(helpline, OFFICERS, references.first.replaceAll(/\D/g, '').padEnd(DIGITS, '0')), async (caller) => {
        await caller.hears(WRONG, { within: 20_000 });
        return refused('no such number');
      }),
    },
    {
      name: 'an agent, told the reference',
      attempt: async ({ agent, references }) => {
        const answer = await agent.ask('ticket:look-up', { number: references.first });
        return answer.ok ? told('the reference was looked up') : refused(answer.code);
      },
    },
    {
      name: 'what a caller hears first from a complainant\'s number and from nobody\'s',
      attempt: async ({ helpline }) => {
        const heard: string[] = [];
        for (const from of [first.phone, NOBODYS]) heard.push(await during(await callHelpline(helpline, from), (caller) => caller.hears(/English/).then(() => caller.heard.slice(0, 3).map((words) => (typeof words === 'string' ? words : JSON.stringify(words))).join(' ').replaceAll(/CA[0-9a-f]{32}/g, ''))));
        return heard[0] === heard[1] ? refused('the same words') : told(`"${heard[0]!}", and "${heard[1]!}"`);
      },
    },
    {
      name: 'guessing ticket numbers',
      attempt: async ({ helpline }) => {
        let tried = 0;
        for (const guess of ['48217735016', '11111111116', '90000017015', '12345678903', '99999999990', '10203040506']) {
          await during(await asksForStatus(helpline, OFFICERS, guess), async (caller) => { await caller.hears(/ठीक नहीं|नहीं मिल|बहुत बार|बाद में/, { within: 20_000 }); });
          tried += 1;
        }
        return refused(`${tried} guesses, none told anything`);
      },
    },
  ],
};
