import { describe, expect, it } from '@jest/globals';
import { maskedForm } from './masked-form.js';

describe('a callback behind broken glass', () => {
  it('shows ids, states and times, of a number two digits, and of anything else that it is there', () => {
    const form = { CallSid: 'CA12', CallStatus: 'completed', SequenceNumber: '3', From: '+919000001001', Digits: '48217735016', FromCity: 'Bhopal', Body: 'Asha', CallerName: '', StatusCallbackEvent: 'participant-join' };
    expect(maskedForm(form)).toEqual({ CallSid: 'CA12', CallStatus: 'completed', SequenceNumber: '3', From: '•••••••••••01', Digits: '•••', FromCity: '•••', Body: '•••', CallerName: '', StatusCallbackEvent: 'participant-join' });
  });

  it('shows no number that stands where none should', () => {
    expect(maskedForm({ FriendlyName: '+919000001001', msg: '9000001001', Unheard: ['a', 'b'] })).toEqual({ FriendlyName: '•••', msg: '•••', Unheard: '•••' });
  });
});
