import { describe, expect, it } from '@jest/globals';
import { firstContent, type Content, type Switched } from '@pukar/directory-core/domain';
import type { OpeningSubject } from '@pukar/directory-core/contracts';
import { DISTRICT_POSTS } from '@pukar/directory-core/domain';
import { DirectoryContent } from '../content/directory-content.js';
import type { CallerQuestion } from './caller-question.js';
import { answerFacility, answerOffice, answerSchemeAbout, answerSchemeQuestion, answerSurveyQuestion, answerWhoIs } from './card-answers.js';
import { answerHelplineOpen, answerNotice, answerOfficeHours } from './hours-answers.js';
import { answerPage, answerPlaceOfPin } from './list-answers.js';

const FIRST = firstContent('2026-11-20');
const change = (kind: string, code: string, changes: Partial<Content>): Content[] => FIRST.map((one) => (one.kind === kind && one.code === code ? { ...one, ...changes } : one));
const directory = (content: readonly Content[] = FIRST, switched: readonly (readonly [OpeningSubject, Partial<Switched>])[] = []) =>
  new DirectoryContent(content, new Map(switched.map(([subject, of]) => [subject, { hours: null, closedUntil: null, notice: null, noticeUntil: null, ...of }])));
const asked = (changes: Partial<CallerQuestion> = {}): CallerQuestion => ({
  known: {}, with: null, page: 0, of: null, language: 'hi-IN', at: new Date('2026-11-26T10:00:00+05:30'), isHidden: false, ...changes,
});
const NINE_TO_SIX = { from: 540, to: 1080 };

describe('the lists that callers hear', () => {
  it('come four at a time', () => {
    expect(answerPage('divisions', directory(), asked())).toEqual({ code: 'page', data: { item1: 'bhopal', item2: 'indore', item3: 'jabalpur', item4: 'gwalior', more: 'yes' } });
    expect(answerPage('divisions', directory(), asked({ page: 2 }))).toEqual({ code: 'page', data: { item1: 'narmada', item2: 'shahdol', more: 'no' } });
  });

  it('have the districts of a division, and of a PIN code', () => {
    expect(answerPage('districtsOf', directory(), asked({ known: { division: 'shahdol' } })).data).toMatchObject({ item1: 'SDL', item3: 'UMR', more: 'no' });
    expect(answerPlaceOfPin(asked({ with: '461228' }))).toEqual({ code: 'several', data: { pin: '461' } });
    expect(answerPage('districtsOfPin', directory(), asked({ known: { pin: '461' } })).data).toEqual({ item1: 'NMP', item2: 'HRD', more: 'no' });
  });

  it('leave out a scheme that must be looked at again, and one without words in the language', () => {
    const schemes = (content: readonly Content[], language: CallerQuestion['language']) => answerPage('schemes', directory(content), asked({ language })).data?.['item1'];
    expect(schemes(FIRST, 'hi-IN')).toBe('behna');
    expect(schemes(change('scheme', 'behna', { reviewOn: '2026-11-25' }), 'hi-IN')).toBe('kisan');
    const english = { 'en-IN': { name: 'Ladli Behna', about: 'Money.', where: 'There.', q1: 'One?', q2: 'Two?', q3: 'Three?' } };
    expect(['hi-IN', 'en-IN', null].map((language) => schemes(change('scheme', 'behna', { texts: english }), language as 'hi-IN'))).toEqual(['kisan', 'behna', 'kisan']);
  });
});

describe('the cards that callers hear', () => {
  it('tell of a scheme and ask its questions', () => {
    const known = { scheme: 'ayushman', answers: '0', reply: 'n' };
    expect(answerSchemeAbout(directory(), asked({ known }))).toEqual({ code: 'about', data: { about: 'scheme.ayushman.about', where: 'scheme.ayushman.where' } });
    expect(answerSchemeQuestion(directory(), asked({ known }))).toEqual({ code: 'question', data: { question: 'scheme.ayushman.q2', answers: 'n' } });
    expect(answerSchemeQuestion(directory(), asked({ known: { ...known, reply: 'y' } }))).toEqual({ code: 'maybe', data: { where: 'scheme.ayushman.where' } });
  });

  it('say nothing of what has expired or was taken away', () => {
    const known = { scheme: 'kisan', facility: 'fire', department: 'ENE', district: 'BPL', post: 'minister' };
    const expired = FIRST.map((one) => ({ ...one, reviewOn: '2026-11-25' }));
    const retired = FIRST.map((one) => ({ ...one, isRetired: true }));
    for (const content of [expired, retired]) {
      const all = [answerSchemeAbout, answerSchemeQuestion, answerFacility, answerOffice].map((answer) => answer(directory(content), asked({ known })).code);
      expect([...all, answerWhoIs(directory(content), asked({ known }), DISTRICT_POSTS).code, answerSurveyQuestion(directory(content), asked({ known: { asked: '0' } })).code]).toEqual(['none', 'none', 'none', 'none', 'none', 'done']);
      expect(directory(content).text('scheme.kisan.about', 'hi-IN', '2026-11-26')).toBeUndefined();
    }
  });

  it('tell the telephone of a place, and its address once there are words for it', () => {
    const known = { facility: 'fire', district: 'BPL' };
    expect(answerFacility(directory(), asked({ known }))).toEqual({ code: 'found', data: { phone: expect.stringMatching(/^0755 0/) } });
    const moved = directory(change('facility', 'fire-BPL', { texts: { 'hi-IN': { address: 'फतेहगढ़' } } }));
    expect(answerFacility(moved, asked({ known })).data).toMatchObject({ address: 'address.fire-BPL' });
    expect(moved.text('address.fire-BPL', 'hi-IN', '2026-11-26')).toBe('फतेहगढ़');
    expect(answerFacility(moved, asked({ known, language: 'en-IN' })).data).not.toHaveProperty('address');
  });

  it('tell whom to ask at an office, and who holds a post', () => {
    expect(answerOffice(directory(), asked({ known: { department: 'ENE', district: 'IND' } }))).toMatchObject({ code: 'found', data: { post: 'ENE', opens: '10:00', closes: '18:00' } });
    expect(answerWhoIs(directory(), asked({ known: { post: 'collector' } }), DISTRICT_POSTS)).toEqual({ code: 'ofDistrict' });
    expect(answerWhoIs(directory(), asked({ known: { post: 'collector', district: 'BPL' } }), DISTRICT_POSTS)).toMatchObject({ code: 'foundThere', data: { person: 'person.a' } });
    const named = directory(change('post', 'collector-BPL', { texts: { 'hi-IN': { person: 'नमूना देवी' } } }));
    expect(answerWhoIs(named, asked({ known: { post: 'collector', district: 'BPL' } }), DISTRICT_POSTS).data).toMatchObject({ person: 'person.collector-BPL' });
    expect(answerWhoIs(named, asked({ known: { post: 'minister', district: 'BPL' } }), DISTRICT_POSTS)).toMatchObject({ code: 'found' });
  });

  it('ask the questions of the survey one after the other', () => {
    const after = (question: string) => answerSurveyQuestion(directory(), asked({ known: { asked: question } }));
    expect(after('0')).toEqual({ code: 'question', data: { question: 'survey.reach', asked: 'reach' } });
    expect(after('reach').data).toMatchObject({ asked: 'manner' });
    expect(after('work')).toEqual({ code: 'done' });
  });
});

describe('hours and notices', () => {
  it('tell whether the offices are open today, and the next holiday', () => {
    expect(answerOfficeHours(directory(), asked())).toEqual({ code: 'open', data: { opens: '10:00', closes: '18:00', holiday: 'christmas', date: '2026-12-25' } });
    expect(answerOfficeHours(directory(), asked({ at: new Date('2026-11-24T12:00:00Z') }))).toMatchObject({ code: 'holiday', data: { today: 'guru-nanak-jayanti' } });
    expect(answerOfficeHours(directory(), asked({ at: new Date('2026-11-28T12:00:00Z') })).code).toBe('shut');
  });

  it('tell on half a holiday the hours of working days, and from noon on that it is one', () => {
    const half = { kind: 'holiday', code: '2026-11-26', body: { date: '2026-11-26', name: { en: 'Christmas', hi: 'क्रिसमस' }, half: true }, owner: 'GAD', reviewOn: '2026-11-26', isRetired: false, texts: null } as const;
    const at = (time: string) => answerOfficeHours(directory([...FIRST, half]), asked({ at: new Date(`2026-11-26T${time}+05:30`) }));
    expect(at('11:59:00')).toMatchObject({ code: 'open', data: { opens: '10:00', closes: '18:00' } });
    expect(at('12:00:00')).toMatchObject({ code: 'holiday', data: { today: 'christmas', closes: '18:00' } });
  });

  it('are those of the deployment until somebody sets others', () => {
    const night = asked({ at: new Date('2026-11-26T20:00:00+05:30'), of: 'help' });
    expect(answerHelplineOpen(directory(), night, NINE_TO_SIX)).toEqual({ code: 'closed', data: { opens: '09:00', closes: '18:00' } });
    expect(answerHelplineOpen(directory(), { ...night, isHidden: true }, NINE_TO_SIX).code).toBe('closedHidden');
    const set = directory(FIRST, [['help', { hours: { days: { 4: [{ from: 0, to: 1440 }] }, closedOnHolidays: false } }]]);
    expect(answerHelplineOpen(set, night, NINE_TO_SIX)).toEqual({ code: 'open' });
    expect(answerHelplineOpen(set, { ...night, of: 'complaints' }, NINE_TO_SIX).code).toBe('closed');
  });

  it('close one queue by hand and leave the other', () => {
    const closed = directory(FIRST, [['help', { closedUntil: new Date('2026-11-26T15:00:00+05:30') }]]);
    expect(answerHelplineOpen(closed, asked({ of: 'help' }), NINE_TO_SIX)).toEqual({ code: 'closed', data: { opens: '15:00', closes: '18:00' } });
    expect(answerHelplineOpen(closed, asked({ of: 'complaints' }), NINE_TO_SIX).code).toBe('open');
  });

  it('name the holiday on which the desks are closed', () => {
    const resting = directory(FIRST, [['help', { hours: { days: { 2: [NINE_TO_SIX], 3: [NINE_TO_SIX] }, closedOnHolidays: true } }]]);
    const at = new Date('2026-11-24T12:00:00+05:30');
    expect(answerHelplineOpen(resting, asked({ of: 'help', at }), NINE_TO_SIX)).toEqual({ code: 'holiday', data: { opens: '09:00', closes: '18:00', today: 'guru-nanak-jayanti' } });
    expect(answerHelplineOpen(resting, asked({ of: 'help', at, isHidden: true }), NINE_TO_SIX).code).toBe('holidayHidden');
  });

  it('do not name a holiday that has no name in the language', () => {
    const fair = { kind: 'holiday', code: '2026-11-26', body: { date: '2026-11-26', name: { en: 'Fair', hi: 'मेला' } }, owner: 'GAD', reviewOn: '2026-11-26', isRetired: false, texts: { 'hi-IN': { name: 'मेला' } } } as const;
    const answers = (language: CallerQuestion['language']) => answerOfficeHours(directory([...FIRST, fair]), asked({ language }));
    expect(answers('hi-IN')).toMatchObject({ code: 'holiday', data: { today: 'fair' } });
    expect(answers('en-IN').code).toBe('shut');
    expect(answers('en-IN').data).not.toHaveProperty('today');
  });

  it('announce to everybody until the time that was set', () => {
    const flooded = directory(FIRST, [['everyone', { notice: 'flood', noticeUntil: new Date('2026-11-26T10:01:00+05:30') }]]);
    expect(answerNotice(flooded, asked())).toEqual({ code: 'notice', data: { notice: 'notice.flood' } });
    expect(answerNotice(flooded, asked({ at: new Date('2026-11-26T10:01:00+05:30') }))).toEqual({ code: 'none' });
    expect(answerNotice(directory(), asked())).toEqual({ code: 'none' });
  });

  it('announce to those too in whose language nobody wrote it', () => {
    const written = change('notice', 'flood', { texts: { 'hi-IN': { text: 'बाढ़' }, 'en-IN': { text: 'Flood' } } });
    const flooded = directory(written, [['everyone', { notice: 'flood', noticeUntil: new Date('2026-11-26T10:01:00+05:30') }]]);
    expect(answerNotice(flooded, asked({ language: 'mr-IN' })).code).toBe('notice');
    const old = directory(change('notice', 'flood', { reviewOn: '2026-11-25' }), [['everyone', { notice: 'flood', noticeUntil: new Date('2026-11-26T10:01:00+05:30') }]]);
    expect(answerNotice(old, asked({ language: 'mr-IN' })).code).toBe('none');
  });
});
