import { describe, expect, it } from '@jest/globals';
import { type CallersTicket, describeCaller } from './describe-caller.js';
import { greeting } from './greeting.js';

const now = new Date('2026-11-18T04:30:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const aTicket = (last: string, over: Partial<CallersTicket> = {}): CallersTicket => ({ numberInGroups: `4821 7735 ${last}`, stage: 'with the Assistant Engineer until 24 November', isOpen: true, ...over });

describe('what an agent is told of a caller', () => {
  it.each([
    [[], 'First call.'],
    [[ago(1)], 'Second call this week; last called yesterday, 17 November.'],
    [[ago(2), ago(5)], 'Third call this week; last called 2 days ago, 16 November.'],
    [[ago(5), ago(0.1)], 'Third call this week; last called earlier today.'],
    [[ago(7)], 'Called before: last called 7 days ago, 11 November.'],
    [[ago(400)], 'Called before: last called 400 days ago, 14 October 2025.'],
    [Array.from({ length: 11 }, () => ago(1)), '12 calls this week; last called yesterday, 17 November.'],
  ])('of calls %p', (calls, sentence) => expect(describeCaller(calls, [], now)).toBe(sentence));

  it('takes the day from the clocks of India', () => {
    expect(describeCaller([new Date('2026-11-17T18:40:00Z')], [], now)).toContain('earlier today');
    expect(describeCaller([new Date('2026-11-17T18:20:00Z')], [], now)).toContain('yesterday, 17 November');
  });

  it('says where a ticket stands', () => {
    expect(describeCaller([ago(2), ago(5)], [aTicket('016')], now)).toBe('Third call this week; last called 2 days ago, 16 November. Ticket 4821 7735 016 is with the Assistant Engineer until 24 November.');
  });

  it('tells open tickets first, two of them, and how many there are besides', () => {
    const closed = aTicket('999', { stage: 'closed since 1 November', isOpen: false });
    expect(describeCaller([], [closed, aTicket('016')], now)).toMatch(/ 016 is .* 999 is closed since 1 November\.$/);
    const sentence = describeCaller([], [closed, aTicket('016'), aTicket('024'), aTicket('032')], now);
    expect(sentence).toMatch(/ 016 is .* 024 is .* 2 more tickets below\.$/);
    expect(describeCaller([], [aTicket('016'), aTicket('024'), aTicket('032')], now)).toMatch(/1 more ticket below\.$/);
  });
});

describe('the greeting', () => {
  it.each([
    ['en-IN', 'Asha', 9, 'Good morning, Asha. This is the Pukar helpline. How may I help you?'],
    ['en-IN', undefined, 12, 'Good afternoon. This is the Pukar helpline. How may I help you?'],
    ['en-IN', undefined, 17, 'Good evening. This is the Pukar helpline. How may I help you?'],
    ['hi-IN', 'आशा', 9, 'नमस्ते आशा जी। पुकार हेल्पलाइन में आपका स्वागत है। बताइए, आपको क्या परेशानी है?'],
    [undefined, undefined, 20, 'नमस्ते। पुकार हेल्पलाइन में आपका स्वागत है। बताइए, आपको क्या परेशानी है?'],
  ])('in %s for %s at %s', (language, name, hour, said) => expect(greeting({ language, name, isCallBack: false }, hour)).toBe(said));
  it('says that it returns a call', () => {
    expect(greeting({ language: 'en-IN', name: undefined, isCallBack: true }, 9)).toBe('Good morning. This is the Pukar helpline, returning your call. How may I help you?');
    expect(greeting({ language: 'hi-IN', name: undefined, isCallBack: true }, 9)).toContain('आपके फ़ोन के जवाब में');
  });
});
