import type { FastifyInstance } from 'fastify';
import { formOf, queryOf, type RestContext } from './context.js';
import { pageOf } from './page.js';
import { RestRefusal } from './refusal.js';
import { accountJson } from './resources/account-json.js';

/** The account itself, at `Accounts/{AC}.json`, and its balance. */
export function accountRoutes(app: FastifyInstance, { exchange, account }: RestContext): void {
  app.get('/', () => accountJson(account));

  app.post('/', (request) => {
    const form = formOf(request);
    if (form.oneOf('Status', ['active', 'closed', 'suspended'], 21475) !== undefined) throw new RestRefusal(400, 21477, 'Unable to update Status for parent accounts');
    account.friendlyName = form.text('FriendlyName') ?? account.friendlyName;
    account.updatedAt = exchange.timers.now();
    return accountJson(account);
  });

  app.get('/Balance', () => ({ account_sid: exchange.accountSid, balance: '0', currency: 'USD' }));
}

/** `Accounts.json`: the one account. */
export function accountListRoutes(app: FastifyInstance, { account }: RestContext): void {
  app.get('/', (request) => {
    const [name, status] = [queryOf(request).text('FriendlyName'), queryOf(request).oneOf('Status', ['active', 'closed', 'suspended'])];
    const isIt = (name === undefined || name === account.friendlyName) && (status === undefined || status === 'active');
    return pageOf('accounts', request.originalUrl, isIt ? [account] : [], accountJson);
  });
}
