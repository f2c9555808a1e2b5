import { describe, expect, it } from '@jest/globals';
import { readFromCarrier } from './local-messages.js';

describe('a message of the carrier', () => {
  it.each([
    ['{"type":"registered","identity":"agent"}', { type: 'registered' }],
    ['{"type":"incoming","callSid":"CA1","from":"+919000001001","to":"client:agent","params":{}}', { type: 'incoming', callSid: 'CA1' }],
    ['{"type":"ended","callSid":"CA1","reason":"completed"}', { type: 'ended', callSid: 'CA1' }],
  ])('%s is understood', (data, message) => expect(readFromCarrier(data)).toEqual(message));

  it.each(['{"type":"sound","callSid":"CA1","kind":"music"}', '{"type":"incoming"}', '{"type":7}', 'null', '"registered"', 'not JSON'])(
    '%s is passed over', (data) => expect(readFromCarrier(data)).toBeUndefined(),
  );
});
