import { describe, expect, it } from '@jest/globals';
import { likelyDisposition, type SeenOfCall } from './likely-disposition.js';

const nothing: SeenOfCall = { wasPutOut: false, isRegistered: false, wasSettled: false, wasTicketFound: false, wasTransferred: false, wasNotReached: false, wasBlank: false };

describe('what a call likely came to', () => {
  it.each([
    ['nothing was seen', {}, 'information-given'],
    ['a complaint was registered', { isRegistered: true, wasTicketFound: true }, 'complaint-registered'],
    ['a ticket was looked up', { wasTicketFound: true }, 'status-told'],
    ['an answer was written down', { wasSettled: true, wasTicketFound: true }, 'answer-taken'],
    ['it was given to somebody else', { wasTransferred: true, wasTicketFound: true }, 'transferred'],
    ['nobody took our call', { wasNotReached: true }, 'not-reached'],
    ['it was over at once', { wasBlank: true }, 'blank-call'],
    ['the caller was put out', { wasPutOut: true, isRegistered: true }, 'abusive-call'],
  ] as const)('when %s', (_what, seen, disposition) => expect(likelyDisposition({ ...nothing, ...seen }, null)).toBe(disposition));

  it('is not forgotten by a page that is loaded again', () => {
    expect(likelyDisposition(nothing, 'status-told')).toBe('status-told');
    expect(likelyDisposition({ ...nothing, isRegistered: true }, 'status-told')).toBe('complaint-registered');
  });

  it('is what the agent chose before, whatever is seen', () => expect(likelyDisposition({ ...nothing, isRegistered: true }, 'call-back-promised')).toBe('call-back-promised'));
});
