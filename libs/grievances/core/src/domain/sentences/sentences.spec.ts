import { describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../ticket-number.js';
import { TICKET_STATES, type Ticket } from '../ticket.js';
import { dateInWords } from './date-in-words.js';
import { historySentence } from './history-sentence.js';
import { GRIEVANCE_KINDS } from './kinds.js';
import { registerSentence } from './register-sentence.js';
import { aTicket } from '../testing/a-ticket.js';
import { spokenLanguage } from './spoken-language.js';
import { type StageFacts, stageForStaff, stageSentence } from './stage-sentences.js';

const now = new Date('2026-11-18T04:30:00Z');
const number = '48217735016' as TicketNumber;
const energy = { en: 'Energy', hi: 'ऊर्जा विभाग' };
const restored = { name: { en: 'Supply restored', hi: 'आपूर्ति बहाल की' }, spoken: { en: 'The supply has been restored.', hi: 'बिजली चालू कर दी गई है।' } };

const facts = (over: Partial<Ticket>, rest: Partial<StageFacts> = {}): StageFacts => ({
  ticket: aTicket({
    number, stageSince: new Date('2026-11-17T05:00:00Z'), registeredAt: new Date('2026-11-16T05:00:00Z'), officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer (Distribution)', ...over,
  }),
  departmentName: energy, action: null, ...rest,
});
const late = { dueAt: new Date('2026-11-17T12:30:00Z') };

describe('a date in words', () => {
  it('is the day in India', () => expect(dateInWords(new Date('2026-11-23T19:00:00Z'), 'en-IN', now)).toBe('24 November'));
  it('says the year where it is not this one', () => {
    expect(dateInWords(new Date('2027-01-04T12:30:00Z'), 'en-IN', now)).toBe('4 January 2027');
    expect(dateInWords(new Date('2027-01-04T12:30:00Z'), 'hi-IN', now)).toBe('4 जनवरी 2027');
  });
});

describe('the sentence after registering', () => {
  it('says the number, who answers and by when', () => {
    const registered = { number, kind: 'grievance', dueAt: new Date('2026-11-24T12:30:00Z'), departmentName: energy } as const;
    expect(registerSentence(registered, 'en-IN', now)).toBe('The number of your complaint is 4821 7735 016. You will have an answer from the Energy department by 24 November.');
    expect(registerSentence(registered, 'hi-IN', now)).toBe('आपकी शिकायत का नंबर है 4821 7735 016। 24 नवंबर तक ऊर्जा विभाग से आपको जवाब मिलेगा।');
  });

  it('promises an answer of the helpline where no department is known yet', () => {
    const registered = { number, kind: 'suggestion', dueAt: new Date('2026-11-24T12:30:00Z'), departmentName: null } as const;
    expect(registerSentence(registered, 'en-IN', now)).toBe('The number of your suggestion is 4821 7735 016. You will have an answer from the helpline by 24 November.');
    expect(registerSentence(registered, 'hi-IN', now)).toBe('आपके सुझाव का नंबर है 4821 7735 016। 24 नवंबर तक पुकार हेल्पलाइन से आपको जवाब मिलेगा।');
  });
});

describe('where a ticket stands', () => {
  it.each([
    [{}, 'registered, with an answer due by 24 November', 'आपकी शिकायत 4821 7735 016 दर्ज है। 24 नवंबर तक जवाब मिलेगा।', 'Your complaint 4821 7735 016 is registered. You will have an answer by 24 November.'],
    [late, 'registered and late: an answer was due by 17 November', 'आपकी शिकायत 4821 7735 016 दर्ज है। 17 नवंबर तक जवाब मिलना था, इसमें देर हो गई है।', 'Your complaint 4821 7735 016 is registered. An answer was due by 17 November; it is late.'],
    [{ state: 'forwarded' as const }, 'with the Assistant Engineer (Distribution) until 24 November', 'आपकी शिकायत 4821 7735 016 ऊर्जा विभाग के पास है। 24 नवंबर तक जवाब मिलेगा।', 'Your complaint 4821 7735 016 is with the Energy department. You will have an answer by 24 November.'],
    [{ state: 'forwarded' as const, ...late }, 'with the Assistant Engineer (Distribution) and late: it was due by 17 November', 'आपकी शिकायत 4821 7735 016 ऊर्जा विभाग के पास है। 17 नवंबर तक जवाब मिलना था, इसमें देर हो गई है।', 'Your complaint 4821 7735 016 is with the Energy department. An answer was due by 17 November; it is late.'],
  ])('is said for %p', (over, forStaff, hindi, english) => {
    expect(stageForStaff(facts(over), now)).toBe(forStaff);
    expect(stageSentence(facts(over), 'hi-IN', now)).toBe(hindi);
    expect(stageSentence(facts(over), 'en-IN', now)).toBe(english);
  });

  it('says what was done', () => {
    const resolved = facts({ state: 'resolved', ...late }, { action: restored });
    expect(stageForStaff(resolved, now)).toBe('resolved since 17 November: Supply restored');
    expect(stageSentence(resolved, 'hi-IN', now)).toBe('आपकी शिकायत 4821 7735 016 पर 17 नवंबर को कार्रवाई हुई। बिजली चालू कर दी गई है।');
    expect(stageSentence(resolved, 'en-IN', now)).toBe('Your complaint 4821 7735 016 was acted upon on 17 November. The supply has been restored.');
    expect(stageSentence(facts({ state: 'closed' }), 'hi-IN', now)).toBe('आपकी शिकायत 4821 7735 016 17 नवंबर से बंद है।');
  });

  it('names no officer to the citizen, in any state, kind or language', () => {
    for (const state of TICKET_STATES) for (const kind of GRIEVANCE_KINDS) for (const language of ['en-IN', 'hi-IN'] as const) {
      expect(stageSentence(facts({ state, kind }), language, now)).not.toMatch(/Engineer|ENE-BPL|undefined|null/);
    }
  });
});

describe('a step of the history', () => {
  const nameOf = (code: string) => (code === 'supply-restored' ? 'Supply restored' : code);

  it.each([
    [{ step: 'registered', detail: { dueAt: '2026-11-24T12:30:00.000Z' } } as const, 'Registered; an answer was promised by 24 November.'],
    [{ step: 'forwarded', detail: { officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer' } } as const, 'Sent to the Assistant Engineer, office ENE-BPL.'],
    [{ step: 'resolved', detail: { actionCode: 'supply-restored' } } as const, 'Resolved by the office: Supply restored.'],
    [{ step: 'closed', detail: { because: 'window-passed' } } as const, 'Closed: the time for objecting passed.'],
  ])('%p reads as a sentence', (event, sentence) => expect(historySentence(event, nameOf, now)).toBe(sentence));
});

describe('the language to speak', () => {
  it.each([['en-IN', 'en-IN'], ['en-GB', 'en-IN'], ['hi-IN', 'hi-IN'], ['mr-IN', 'hi-IN'], [null, 'hi-IN'], [undefined, 'hi-IN']])('for %p is %p', (language, spoken) => expect(spokenLanguage(language)).toBe(spoken));
});
