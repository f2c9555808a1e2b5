import { describe, expect, it } from '@jest/globals';
import { readFromCarrier } from './local-messages.js';

describe('a message of the carrier', () => {
  it.each([
    ['{"type":"registered","identity":"agent"}', { type: 'registered' }],
    ['{"type":"incoming","callSid":"CA1","from":"+919000001001","to":"client:agent","params":{"claim":"c-1"}}', { type: 'incoming', callSid: 'CA1', claimId: 'c-1' }],
    ['{"type":"incoming","callSid":"CA1","params":{}}', { type: 'incoming', callSid: 'CA1', claimId: null }],
    ['{"type":"ended","callSid":"CA1","reason":"completed"}', { type: 'ended', callSid: 'CA1' }],
    ['{"type":"resumed","callSid":"CA1","talkingWith":1,"held":false,"muted":true}', { type: 'resumed', callSid: 'CA1', isMuted: true }],
    ['{"type":"muted","callSid":"CA1","on":true}', { type: 'muted', callSid: 'CA1', on: true }],
    ['{"type":"answer","sdp":"v=0"}', { type: 'answer', sdp: 'v=0' }],
    ['{"type":"error","message":"no"}', { type: 'error' }],
  ])('%s is understood', (data, message) => expect(readFromCarrier(data)).toEqual(message));

  it.each(['{"type":"sound","callSid":"CA1","kind":"music"}', '{"type":"incoming"}', '{"type":"answer"}', '{"type":7}', 'null', '"registered"', 'not JSON'])(
    '%s is passed over', (data) => expect(readFromCarrier(data)).toBeUndefined(),
  );
});
