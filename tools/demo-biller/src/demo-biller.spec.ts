import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BillerAnswerSchema } from '@pukar/bills-core/contracts';
import { luhnDigit, stateOfBill } from '@pukar/bills-core/domain';
import { indianDay } from '@pukar/kernel';
import { demoBiller } from './demo-biller.js';

const TOKEN = 'token-of-the-specs';
const ending = (digit: number): string => { const digits = `12345678${digit}`; return digits + luhnDigit(digits); };

describe('the demo biller', () => {
  const server = demoBiller(TOKEN);
  let url: string;
  const post = (path: string, body?: object, token = TOKEN) =>
    fetch(url + path, { method: 'POST', headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(500), ...(body ? { body: JSON.stringify(body) } : {}) });
  const find = (number: string, bill = 'water') => post('/bills/find', { bill, number });

  beforeAll(async () => {
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([[0, 'owed'], [4, 'owed'], [5, 'overdue'], [6, 'overdue'], [7, 'nothing'], [8, 'nothing']] as const)('of a number whose last digit but one is %i says %s, always the same', async (digit, state) => {
    const [bill, again] = await Promise.all([find(ending(digit)), find(ending(digit))].map(async (answer) => BillerAnswerSchema.parse(await (await answer).json())));
    expect(stateOfBill(bill!, indianDay(new Date()))).toBe(state);
    expect(again).toEqual(bill);
  });

  it('does not know a number whose last digit but one is 9', async () => expect((await find(ending(9))).status).toBe(404));
  it('refuses what is no number, and whoever has no token', async () => expect([(await find('1234567890')).status, (await post('/bills/find', {}, 'x')).status]).toEqual([400, 401]));

  it('is down, or silent, when it is told to', async () => {
    await post('/state/down');
    expect((await find(ending(0))).status).toBe(503);
    await post('/state/silent');
    await expect(find(ending(0))).rejects.toThrow();
    await post('/state/up');
    expect((await find(ending(0))).status).toBe(200);
  });
});
