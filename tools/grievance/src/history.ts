import { parseArgs } from 'node:util';
import pg from 'pg';
import { AnchorBroken, keepAnchor, verifyAnchor } from './history/anchor.js';
import { type Found, type Source, verifyHistories } from './history/verify-histories.js';

const HELP = `npm run grievance:history [-- --url postgres://…] [--against FILE [--sum SUM]] [--keep FILE]

Verifies the history of every ticket of a deployment: that each row is what was written, that none was taken out, put in,
moved or dropped from the end, and that the last one leads to the state and the level that the ticket has. Names the ticket
and the step of each fault. Only reads, in one snapshot, a page at a time.

Whoever owns the database could take out a whole ticket, or make its chain anew. So keep where every history ends, each
night, on another computer, and its sum on paper or with somebody else; then nothing that was there can be undone unseen.

  --url      the database, as pukar_app or pukar_owner; left out, DATABASE_URL, and without that the local deployment of npm start
  --keep     writes where every history ends into this file (about 110 bytes a ticket), when no fault was found
  --against  a file that was kept before: all that it names must be there still, as it was
  --sum      the sum that is known of that file
`;
const MOST_SHOWN = 200;

/** What is asked for besides verifying. */
interface Wish {
  readonly keep?: string | undefined;
  readonly against?: string | undefined;
  readonly sum?: string | undefined;
}

const told = ({ ticketId, seq, what }: Found): string => `  ticket ${ticketId}, step ${seq}: ${what}`;
const figure = (count: number): string => count.toLocaleString('en-US');

/** Verifies and prints; gives the exit code. */
export async function main(given: readonly string[], localUrl?: string): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...given], options: { url: text, keep: text, against: text, sum: text, help: { type: 'boolean', default: false } } });
  if (values.help) return said(HELP);
  const url = values.url ?? process.env['DATABASE_URL'] ?? localUrl;
  if (!url) throw new Error('which database? Give --url, or set DATABASE_URL');
  if (values.sum !== undefined && values.against === undefined) throw new Error('the sum of which file? Give --against');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await verify(client, values);
  } finally {
    await client.end();
  }
}

async function verify(client: pg.Client, { keep, against, sum }: Wish): Promise<number> {
  await client.query('begin transaction isolation level repeatable read read only');
  const source: Source = { query: (sql, params) => client.query(sql, [...params]) };
  let found = 0;
  const tell = (fault: Found): void => {
    found += 1;
    if (found <= MOST_SHOWN) console.log(told(fault));
  };
  const { rows, tickets } = await verifyHistories(source, tell);
  if (against !== undefined) found += await compare(source, against, tell, sum);
  if (keep !== undefined) await keepUnlessFaulty(source, keep, found);
  await client.query('commit');
  if (found > MOST_SHOWN) console.log(`  and ${figure(found - MOST_SHOWN)} more`);
  console.log(`history: ${figure(rows)} steps of ${figure(tickets)} tickets, ${figure(found)} faults: ${found === 0 ? 'passed' : 'FAILED'}`);
  return found === 0 ? 0 : 1;
}

/** Gives 1 where the file itself is at fault. */
async function compare(source: Source, file: string, tell: (fault: Found) => void, sum: string | undefined): Promise<number> {
  try {
    const { tickets, sum: known } = await verifyAnchor(source, file, tell, { sum });
    return said(`compared with ${figure(tickets)} histories in ${file}, sum ${known}`);
  } catch (error) {
    if (!(error instanceof AnchorBroken)) throw error;
    console.log(`  ${file}: ${error.message}`);
    return 1;
  }
}

/** What is faulty is nothing to compare with later. */
async function keepUnlessFaulty(source: Source, file: string, found: number): Promise<void> {
  if (found > 0) return console.log(`nothing is kept in ${file}: there are faults`);
  const { tickets, sum } = await keepAnchor(source, file);
  console.log(`kept where ${figure(tickets)} histories end in ${file}, sum ${sum}`);
}

function said(text: string): number {
  console.log(text);
  return 0;
}
