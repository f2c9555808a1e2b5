// A process of its own that adds up tickets' counts as the worker does, without a pause, until it is killed.
import { AddTicketDays } from '@pukar/grievances-server';
import { Database } from '@pukar/platform/database';
import { productOn } from './product.js';

const urls = JSON.parse(process.argv[2]!) as Record<string, string>;
const { api } = await productOn({ count: 0, url: (role) => urls[role]!, stop: () => Promise.resolve() });
const adding = new AddTicketDays(api.get(Database, { strict: false }));
process.send!('ready');
for (;;) {
  await adding.execute();
  await new Promise((resolve) => { setImmediate(resolve); });
}
