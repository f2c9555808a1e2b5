import { expect } from 'expect';
import type { Statements } from '../../suite/section.js';

const error = (status: number, code: number): object => ({ status, body: { status, code, message: expect.any(String), more_info: `https://www.twilio.com/docs/errors/${String(code)}` } });

/** Who may ask, and what errors look like. */
export function access({ says }: Statements): void {
  says('the account with its token may ask', async ({ ask }) => expect((await ask('GET', '/Calls.json?PageSize=1')).status).toBe(200));
  says('the API key with its secret may ask', async ({ ask, basic, account }) => expect((await ask('GET', '/Calls.json?PageSize=1', undefined, basic(account.apiKeySid, account.apiKeySecret))).status).toBe(200));
  says('a wrong token is 401 with 20003', async ({ ask, basic, account }) => expect(await ask('GET', '/Calls.json', undefined, basic(account.accountSid, 'wrong'))).toMatchObject(error(401, 20003)));
  says('no credentials are 401 with 20003', async ({ ask }) => expect(await ask('GET', '/Calls.json', undefined, '')).toMatchObject(error(401, 20003)));
  says('a resource that is not there is 404 with 20404', async ({ ask }) => {
    for (const path of ['/Calls/CA', '/Conferences/CF', '/Queues/QU', '/Messages/SM', '/Recordings/RE', '/IncomingPhoneNumbers/PN', '/Applications/AP']) {
      expect(await ask('GET', `${path}${'0'.repeat(32)}.json`)).toMatchObject(error(404, 20404));
    }
  });
  says('a path that is none is 404 with 20404', async ({ ask }) => expect(await ask('GET', '/Nonsense.json')).toMatchObject(error(404, 20404)));
  says('another account is not there', async ({ carrier, basic }) => {
    const { status } = await fetch(`${carrier.url}/2010-04-01/Accounts/AC${'9'.repeat(32)}/Calls.json`, { headers: { authorization: basic() } });
    expect([401, 404]).toContain(status);
  });
  says('a method that a path does not have is 405 with 20004', async ({ ask }) => expect(await ask('DELETE', '/Calls.json')).toMatchObject(error(405, 20004)));
  says('answers are JSON', async ({ ask }) => expect((await ask('GET', '/Calls.json?PageSize=1')).headers.get('content-type')).toMatch(/^application\/json/));
  says('the package makes RestException of an error: status, code, message, moreInfo', async ({ rest }) => {
    await expect(rest.calls(`CA${'0'.repeat(32)}`).fetch()).rejects.toMatchObject({ status: 404, code: 20404, message: expect.stringContaining('not found'), moreInfo: 'https://www.twilio.com/docs/errors/20404' });
  });
}
