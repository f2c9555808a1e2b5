import { describe, expect, it } from '@jest/globals';
import { readAnswer, statusOfWord } from './gateway-answer.js';
import { fillFields, fillJson, fillPlaceholders, type GatewayValues, unknownPlaceholders } from './gateway-request.js';

const values: GatewayValues = { to: '+919000000001', text: 'नमस्ते & {to}=x', templateId: '1107161234567890123', entityId: '1101', header: 'PUKARH', id: 'm-1', reportUrl: 'https://helpline.example/r?m=m-1' };

describe('what a gateway is asked', () => {
  it('is filled into its fields, and a value is never filled itself', () => {
    expect(fillFields('mobile={toDigits}&msg={text}&sender={header}&flag=1&empty', values)).toEqual([['mobile', '919000000001'], ['msg', 'नमस्ते & {to}=x'], ['sender', 'PUKARH'], ['flag', '1'], ['empty', '']]);
    expect(fillJson({ messages: [{ to: '{to}', dlt: { template: '{templateId}' }, n: 1 }], on: true, nothing: null }, values)).toEqual({ messages: [{ to: '+919000000001', dlt: { template: '1107161234567890123' }, n: 1 }], on: true, nothing: null });
    expect(fillPlaceholders('{id} {constructor}', values)).toBe('m-1 {constructor}');
  });
  it('names only what there is', () => expect(unknownPlaceholders('{to} {texte} {reportUrl} {Id}')).toEqual(['texte', 'Id']));
});

describe('what a gateway answers', () => {
  const rules = { success: /"status":"ok","id":"(\w+)"/u, retry: /credit/u, refused: /invalid number/u };
  it.each([
    [200, '{"status":"ok","id":"g77"}', { kind: 'taken', gatewayId: 'g77' }],
    [200, 'Error: no credit left', { kind: 'retry' }],
    [200, 'Error: invalid number', { kind: 'refused' }],
    [200, '<html>maintenance</html>', { kind: 'uncertain' }],
    [200, '', { kind: 'uncertain' }],
    [302, '', { kind: 'retry' }],
    [400, 'bad', { kind: 'refused' }], [401, '', { kind: 'retry' }], [429, '', { kind: 'retry' }], [500, '{"status":"ok","id":"g77"}', { kind: 'uncertain' }], [503, '', { kind: 'uncertain' }],
  ] as const)('%i %j', (status, body, meaning) => expect(readAnswer(status, body, rules)).toEqual(meaning));
  it('may have no id', () => expect(readAnswer(202, 'OK', { success: /^OK/u })).toEqual({ kind: 'taken', gatewayId: undefined }));
});

describe('a gateway\'s words for how far a message got', () => {
  it('are ours by a setting', () => expect(['DELIVRD', ' delivrd ', 'SENT', 'toString'].map((word) => statusOfWord(word, { delivrd: 'delivered' }))).toEqual(['delivered', 'delivered', 'sent', 'tostring']));
});
