import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Found, verifyHistories } from './history/verify-histories.js';

const HELP = `npm run grievance:history [-- --url postgres://…]

Verifies the history of every ticket of a deployment: that each row is what was written, that none was taken out, put in,
moved or dropped from the end, and that the last one leads to the state and the level that the ticket has. Names the ticket
and the step of each fault. Only reads, in one snapshot, a page at a time.

  --url   the database, as pukar_app or pukar_owner; left out, DATABASE_URL, and without that the local deployment of npm start
`;
const MOST_SHOWN = 200;

const told = ({ ticketId, seq, what }: Found): string => `  ticket ${ticketId}, step ${seq}: ${what}`;

/** Verifies and prints; gives the exit code. */
export async function main(given: readonly string[], localUrl?: string): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { url: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) return said(HELP);
  const url = values.url ?? process.env['DATABASE_URL'] ?? localUrl;
  if (!url) throw new Error('which database? Give --url, or set DATABASE_URL');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await verify(client);
  } finally {
    await client.end();
  }
}

async function verify(client: pg.Client): Promise<number> {
  await client.query('begin transaction isolation level repeatable read read only');
  let found = 0;
  const { rows, tickets } = await verifyHistories({ query: (sql, params) => client.query(sql, [...params]) }, (fault) => {
    found += 1;
    if (found <= MOST_SHOWN) console.log(told(fault));
  });
  await client.query('commit');
  if (found > MOST_SHOWN) console.log(`  and ${found - MOST_SHOWN} more`);
  const figure = (count: number): string => count.toLocaleString('en-US');
  console.log(`history: ${figure(rows)} steps of ${figure(tickets)} tickets, ${figure(found)} faults: ${found === 0 ? 'passed' : 'FAILED'}`);
  return found === 0 ? 0 : 1;
}

function said(text: string): number {
  console.log(text);
  return 0;
}
