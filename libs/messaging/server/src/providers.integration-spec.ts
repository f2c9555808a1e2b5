import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpGateway, type GatewaySettings } from './providers/http-gateway.js';
import { carrierOf } from './testing/message-case.js';
import { aMessage, keepsTheContractOfProviders } from './testing/provider-contract.js';
import { TinyCarrier } from './testing/tiny-carrier.js';
import { TinyGateway } from './testing/tiny-gateway.js';

const settingsOf = (url: string, more: Partial<GatewaySettings> = {}): GatewaySettings => ({
  url, format: 'form', parameters: 'mobile={to}&message={text}&template={templateId}&entity={entityId}&sender={header}&ref={id}&dlr={reportUrl}', header: 'PUKARH', entityId: '1101234567890123456',
  authorization: { name: 'Authorization', value: 'Bearer a key of the specs' }, answers: { success: /"messageId":"([\w-]+)"/u, retry: /credit/u, refused: /invalid number/u }, knowsOurIds: false, timeoutMs: 500, ...more,
});
const gatewayOf = (url: string, more: Partial<GatewaySettings> = {}) => new HttpGateway(settingsOf(url, more), (id) => `https://helpline.example/r?m=${id}`);
/** Where nobody listens; fetch itself refuses ports such as 9. */
const NOBODY = 'http://127.0.0.1:59998';

keepsTheContractOfProviders('a carrier like Twilio', async () => {
  const carrier = new TinyCarrier();
  const provider = carrierOf(await carrier.start());
  return {
    provider, lists: true, stop: () => carrier.stop(), taken: () => carrier.taken.map(({ to, body, sid }) => ({ to, body, id: sid })),
    next: (fate) => { carrier.fates.push(fate === 'busy' ? { refused: 429, code: 20429 } : fate === 'refused' ? { refused: 400, code: 21211 } : fate); },
  };
}, () => carrierOf(NOBODY));

for (const format of ['form', 'query', 'json'] as const) {
  const parameters = format === 'json' ? '{"mobile":"{to}","message":"{text}"}' : 'mobile={to}&message={text}';
  keepsTheContractOfProviders(`a gateway asked by ${format}`, async () => {
    const gateway = new TinyGateway();
    const provider = gatewayOf(await gateway.start(), { format, parameters });
    return {
      provider, lists: false, stop: () => gateway.stop(), taken: () => gateway.taken.map(({ id, fields }) => ({ to: fields['mobile']!, body: fields['message']!, id })),
      next: (fate) => { gateway.fates.push(fate === 'busy' ? 'no-credit' : fate === 'refused' ? 'wrong-number' : fate); },
    };
  }, () => gatewayOf(NOBODY, { format, parameters }));
}

describe('a gateway', () => {
  let gateway: TinyGateway;
  let url: string;
  beforeEach(async () => {
    gateway = new TinyGateway();
    url = await gateway.start();
  });
  afterEach(() => gateway.stop());

  it('gets all that the operators want, and lets us in by its header', async () => {
    const message = aMessage();
    await gatewayOf(url).send(message);
    expect(gateway.taken[0]).toMatchObject({
      method: 'POST', authorization: 'Bearer a key of the specs',
      fields: { mobile: message.to, message: message.body, template: '1107161234567890123', entity: '1101234567890123456', sender: 'PUKARH', ref: message.id, dlr: `https://helpline.example/r?m=${message.id}` },
    });
  });

  it('keeps what its address says already, when it is asked by address', async () => {
    await gatewayOf(`${url}?route=4`, { format: 'query', parameters: 'to={toDigits}&t={text}' }).send(aMessage({ body: 'a&route=9' }));
    expect(gateway.taken[0]).toMatchObject({ method: 'GET', fields: { route: '4', to: '919000080001', t: 'a&route=9' } });
  });

  it('is not followed elsewhere: what it leads to may be anybody', async () => {
    gateway.fates.push('elsewhere');
    expect(await gatewayOf(url).send(aMessage())).toEqual({ kind: 'retry', failure: 'gateway-307' });
    expect(gateway.asked).toBe(1);
  });

  it.each([['never-answers', { kind: 'uncertain', failure: 'gateway-cut' }], ['nonsense', { kind: 'uncertain', failure: 'gateway-200' }], ['endless', { kind: 'taken', providerId: 'gw-endless' }]] as const)('that %s is not waited for, nor asked again blindly', async (fate, outcome) => {
    gateway.fates.push(fate);
    const began = Date.now();
    expect(await gatewayOf(url).send(aMessage())).toEqual(outcome);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('that cannot be reached has certainly not taken it', async () => expect(await gatewayOf(NOBODY).send(aMessage())).toEqual({ kind: 'retry', failure: 'gateway-away' }));

  it('that knows our ids may be sent the same message again', async () => expect(await gatewayOf(url, { knowsOurIds: true }).lookUp()).toEqual({ kind: 'sent', providerIds: [] }));
});
