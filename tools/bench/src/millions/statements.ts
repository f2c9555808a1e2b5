import { createWriteStream, rmSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { keyNumber, keysOf } from '@pukar/forwarding-core/domain';
import { SPELLING_PAIRS } from '@pukar/forwarding-core/spelling-pairs';
import { hashOfToken } from '@pukar/platform/crypto';
import pg from 'pg';
import { setAside } from './fill.js';
import { type KeptDatabase, openKept, ROOT } from './kept-database.js';
import { wordsOf } from './said.js';

const FOLDER = path.join(ROOT, '.data/millions-of-statements');

const AT_ONCE = 250_000;
const VOCABULARY = 20_000;
const WORDS_EACH = 14;
const YEARS = 3;
/** As the product keeps them. */
const BLOCK = 256;

/** Words written in two ways, of which a ticket each is at an office of its own. */
export const PAIRS = Object.values(SPELLING_PAIRS).flatMap((words) => words.trim().split(/\s+/).map((pair) => pair.split('/') as [string, string]));

/** The session of the officer of an office, by the office's code. */
export const tokenOf = (officeCode: string): string => `bench-${officeCode}`;
/** Where the pairs are. */
export const OFFICE_OF_PAIRS = 'ENE-STATE';

/** Where the database with so many statements is kept from one run to the next. */
export const statementsFolder = (count: number): string => path.join(FOLDER, String(count));

/** Redacted statements and what they are searched by; says what making so many needs, makes them where they are not kept, and starts the server on them. */
export function openStatements(count: number, say: (line: string) => void): Promise<KeptDatabase> {
  const folder = statementsFolder(count);
  return openKept(folder, () => say(`  ${count} statements are made in ${folder}: about ${(0.1 + count * 1.4e-6).toFixed(1)} GB and ${Math.ceil(12 + count * 60e-6)} s. They are kept; remove the folder to be rid of them.`), (superuser) => new Filling(superuser, count, folder, say).fill());
}

interface Office { readonly id: string; readonly officer: string; readonly department: string; readonly place: string }

/** Makes the rows in files, which PostgreSQL reads by itself: nothing is faster. */
class Filling {
  private readonly words = wordsOf(VOCABULARY);
  /** What the product keeps of each word. */
  private readonly numbers = this.words.map((word) => keysOf(word).map(keyNumber));
  private readonly blocks = new Map<string, number[]>();
  private seed = 42;

  constructor(private readonly database: pg.Client, private readonly count: number, private readonly folder: string, private readonly say: (line: string) => void) {}

  async fill(): Promise<void> {
    await this.database.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'`);
    const { rows: offices } = await this.database.query<Office>(
      `select o.id, p.id as officer, o.department_code as department, o.place_code as place from forwarding.office o join lateral (select id from forwarding.officer where office_id = o.id order by level, id limit 1) p on true where o.place_code is not null order by md5(o.code)`);
    const restore = [...(await setAside(this.database, 'forwarding.forwarded_ticket')), ...(await setAside(this.database, 'forwarding.search_block'))];
    for (let first = 0; first < this.count; first += AT_ONCE) await this.load(offices, first, Math.min(first + AT_ONCE, this.count));
    await this.loadRest();
    const began = performance.now();
    for (const statement of restore) await this.database.query(statement);
    await this.database.query(`insert into forwarding.search_word select distinct coalesce(o.department_code, ''), b.word from (select distinct office_id, word from forwarding.search_block) b join forwarding.office o on o.id = b.office_id`);
    await this.addPairs();
    await this.database.query('update forwarding.search_filled set is_done = true');
    await this.database.query('vacuum analyze forwarding.forwarded_ticket; ').catch(() => undefined);
    await this.database.query('vacuum analyze forwarding.search_block');
    await this.database.query('vacuum analyze forwarding.search_word');
    this.say(`  indexes: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    const { rows } = await this.database.query<{ code: string }>('select code from forwarding.office');
    for (const { code } of rows) {
      await this.database.query(
        `insert into forwarding.officer_session (token_hash, officer_id, office_id, created_at, expires_at)
         select $1, p.id, o.id, now(), now() + interval '100 years' from forwarding.office o join lateral (select id from forwarding.officer where office_id = o.id order by level, id limit 1) p on true where o.code = $2 on conflict do nothing`,
        [hashOfToken(tokenOf(code)), code],
      );
    }
  }

  private async load(offices: readonly Office[], first: number, end: number): Promise<void> {
    const began = performance.now();
    const [tickets, blocks] = [path.join(this.folder, 'tickets.tsv'), path.join(this.folder, 'blocks.tsv')];
    const [ticketFile, blockFile] = [createWriteStream(tickets), createWriteStream(blocks)];
    let [lines, blockLines]: [string[], string[]] = [[], []];
    const untilMs = Date.now();
    for (let n = first; n < end; n += 1) {
      const at = Math.floor(untilMs - YEARS * 365 * 86_400_000 * ((this.count - n) / this.count));
      const office = offices[Math.floor(offices.length * this.chance() ** 1.6)]!;
      const chosen = Array.from({ length: WORDS_EACH }, () => Math.floor(Math.exp(this.chance() * Math.log(VOCABULARY))) % VOCABULARY);
      const [came, ended] = [new Date(at).toISOString(), n % 200 < 195 ? new Date(at + 86_400_000).toISOString() : '\\N'];
      lines.push(`${uuid(n, at)}\t${office.id}\t${office.officer}\t${office.officer}\t${office.department}-R-${lettersOf(n)}\t${office.department}-01\tA matter\tएक बात\t${office.place}\t${office.department}\tA place\tएक जगह\t${chosen.map((word) => this.words[word]).join(' ')}\t[]\thi-IN\t${ended === '\\N' ? 'assigned' : 'resolved'}\t${came}\t${came}\t${came}\t${ended}\t${ended}\t2\n`);
      const second = Math.floor(at / 1000);
      for (const number of new Set(chosen.flatMap((word) => this.numbers[word]!))) {
        const id = `${office.id}\t${number}`;
        const block = this.blocks.get(id);
        if (!block) this.blocks.set(id, [second]);
        else if (block.at(-1) !== second && block.push(second) === BLOCK) {
          blockLines.push(lineOf(id, block));
          this.blocks.set(id, []);
        }
      }
      if (lines.length === 5_000) {
        if (!ticketFile.write(lines.join(''))) await once(ticketFile, 'drain');
        if (!blockFile.write(blockLines.join(''))) await once(blockFile, 'drain');
        [lines, blockLines] = [[], []];
      }
    }
    await Promise.all([ended(ticketFile, lines), ended(blockFile, blockLines)]);
    await this.database.query(
      `copy forwarding.forwarded_ticket (id, office_id, officer_id, assigned_to, reference, category_code, category_name_en, category_name_hi, place_code, for_department, place_name_en, place_name_hi, statement, facts, language, state, received_at, due_at, act_by, resolved_at, ended_at, version) from '${tickets}'`);
    await this.copyBlocks(blocks);
    rmSync(tickets);
    this.say(`  ${end} statements: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  }

  private async loadRest(): Promise<void> {
    const file = path.join(this.folder, 'blocks.tsv');
    await ended(createWriteStream(file), [...this.blocks].filter(([, block]) => block.length > 0).map(([id, block]) => lineOf(id, block)));
    this.blocks.clear();
    await this.copyBlocks(file);
  }

  private async copyBlocks(file: string): Promise<void> {
    await this.database.query(`copy forwarding.search_block (office_id, word, first_at, came_at) from '${file}'`);
    rmSync(file);
  }

  /** Through the product's own way in. */
  private async addPairs(): Promise<void> {
    const { rows: [office] } = await this.database.query<{ id: string; officer: string }>('select o.id, p.id as officer from forwarding.office o join forwarding.officer p on p.office_id = o.id where o.code = $1 limit 1', [OFFICE_OF_PAIRS]);
    for (const [nth, spelling] of PAIRS.flat().entries()) {
      const at = new Date(Date.now() - 1_000_000_000 + nth * 1_000);
      await this.database.query(
        `insert into forwarding.forwarded_ticket (id, office_id, officer_id, assigned_to, reference, category_code, category_name_en, category_name_hi, statement, facts, language, state, received_at, due_at, act_by, version)
         values ($1, $2, $3, $3, $4, 'ENE-01', 'A matter', 'एक बात', $5, '[]', 'hi-IN', 'assigned', $6, $6, $6, 1)`,
        [uuid(this.count + nth, at.getTime()), office!.id, office!.officer, `ENE-R-${lettersOf(this.count + nth)}`, spelling, at],
      );
      for (const key of keysOf(spelling)) {
        await this.database.query('select forwarding.add_to_search($1, $2, array[$3::integer])', [office!.id, keyNumber(key), Math.floor(at.getTime() / 1000)]);
        await this.database.query(`insert into forwarding.search_word values ('ENE', $1) on conflict do nothing`, [keyNumber(key)]);
      }
    }
  }

  /** The same at each loading. */
  private chance(): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.seed / 2 ** 32;
  }
}

const lineOf = (id: string, block: readonly number[]): string => `${id}\t${block[0]!}\t{${block.join(',')}}\n`;

async function ended(file: ReturnType<typeof createWriteStream>, lines: readonly string[]): Promise<void> {
  for (let at = 0; at < lines.length; at += 5_000) if (!file.write(lines.slice(at, at + 5_000).join(''))) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}

const LETTERS = 36 ** 6;
const lettersOf = (n: number): string => Number((BigInt(n) * 1_500_450_271n) % BigInt(LETTERS)).toString(36).padStart(6, '0').toUpperCase();
/** In the order of time, as those of version 7 are. */
const uuid = (n: number, at: number): string => `${at.toString(16).padStart(12, '0').replace(/^(.{8})(.{4})$/, '$1-$2')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
