import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Found, Source } from './verify-histories.js';

/** How far each history had come: kept where whoever owns the database cannot write, it shows whatever was made anew since. */
export interface Anchor {
  readonly tickets: number;
  /** Of everything in the file: short enough to be kept on paper. */
  readonly sum: string;
}

/** Why a file shows nothing: it is none of ours, or was changed itself. */
export class AnchorBroken extends Error {}

interface Head {
  readonly ticketId: string;
  readonly seq: number;
  readonly hash: string;
}

const HEADS = `select ticket_id as "ticketId", seq, encode(hash, 'hex') as hash from grievances.history_head where ticket_id > $1 order by ticket_id limit $2`;
const STEPS = `
  select a.ticket_id as "ticketId", a.seq, a.hash, encode(h.hash, 'hex') as found
    from unnest($1::uuid[], $2::integer[], $3::text[]) a(ticket_id, seq, hash) left join grievances.history h on h.ticket_id = a.ticket_id and h.seq = a.seq
    where h.hash is null or encode(h.hash, 'hex') <> a.hash order by 1`;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LINE = /^([0-9a-f-]{36}) (\d{1,9}) ([0-9a-f]{64})$/;
const SUM = /^sum ([0-9a-f]{64})$/;

/** Writes where every history ends, a page at a time; a file that is there under this name is replaced at the end, at once. */
export async function keepAnchor(source: Source, file: string, pageSize = 2_000): Promise<Anchor> {
  const written = await open(`${file}.part`, 'w', 0o600);
  try {
    const anchor = await writeHeads(source, written, pageSize);
    await written.sync();
    await rename(`${file}.part`, file);
    return anchor;
  } finally {
    await written.close();
  }
}

async function writeHeads(source: Source, written: FileHandle, pageSize: number): Promise<Anchor> {
  const hash = createHash('sha256');
  let [after, tickets] = [FIRST_ID, 0];
  for (;;) {
    const heads = (await source.query(HEADS, [after, pageSize])).rows as readonly Head[];
    const lines = heads.map((head) => `${head.ticketId} ${head.seq} ${head.hash}\n`).join('');
    hash.update(lines);
    await written.write(lines);
    tickets += heads.length;
    if (heads.length < pageSize) break;
    after = heads.at(-1)!.ticketId;
  }
  const sum = hash.digest('hex');
  await written.write(`sum ${sum}\n`);
  return { tickets, sum };
}

/** Compares what was kept with what is there: every step that was the last then must be there still, as it was. Throws {@link AnchorBroken} where the file is not what was written, or has not the sum that is known of it. */
export async function verifyAnchor(source: Source, file: string, tell: (found: Found) => void, { sum, pageSize = 2_000 }: { readonly sum?: string | undefined; readonly pageSize?: number } = {}): Promise<Anchor> {
  const hash = createHash('sha256');
  let [page, tickets, said]: [Head[], number, string | undefined] = [[], 0, undefined];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (said !== undefined) throw new AnchorBroken('there is more in the file after its sum');
    said = SUM.exec(line)?.[1];
    if (said !== undefined) continue;
    hash.update(`${line}\n`);
    page.push(headOf(line));
    tickets += 1;
    if (page.length >= pageSize) page = await compare(source, page, tell);
  }
  await compare(source, page, tell);
  if (said === undefined || said !== hash.digest('hex')) throw new AnchorBroken('the file is not what was written');
  if (sum !== undefined && sum !== said) throw new AnchorBroken(`the file's sum is ${said}`);
  return { tickets, sum: said };
}

function headOf(line: string): Head {
  const [, ticketId, seq, hash] = LINE.exec(line) ?? [];
  if (!ticketId || !hash) throw new AnchorBroken('the file is not what was written');
  return { ticketId, seq: Number(seq), hash };
}

/** Tells of the steps of a page that are not there any more, or not as they were; gives the next page, empty. */
async function compare(source: Source, page: readonly Head[], tell: (found: Found) => void): Promise<Head[]> {
  const { rows } = await source.query(STEPS, [page.map(({ ticketId }) => ticketId), page.map(({ seq }) => seq), page.map(({ hash }) => hash)]);
  for (const { ticketId, seq, found } of rows as readonly (Head & { readonly found: string | null })[]) tell({ ticketId, seq, what: found === null ? 'gone' : 'made-anew' });
  return [];
}
