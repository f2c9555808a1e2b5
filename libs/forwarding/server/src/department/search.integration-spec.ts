import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InboxSearchSchema } from '@pukar/forwarding-core/contracts';
import { TakeInStatements } from '../searching/take-in-statements.use-case.js';
import { anInbox } from './testing/an-inbox.js';

const WATER = { departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] };

describe('a search in statements', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  let takeIn: TakeInStatements;
  const references = new Map<string, string>();
  const said = async (name: string, statement: string, content: object = {}) => {
    inbox.clock.advance(60);
    references.set(name, inbox.referenceOf(await inbox.aTicket({ statement, ...content })));
  };
  const ask = async (words: string, login = 'energy', query = '') => InboxSearchSchema.parse((await inbox.as(login, 'GET', `/api/search?words=${encodeURIComponent(words)}${query}`)).body);
  const named = (list: readonly { reference: string }[]) => list.map(({ reference }) => [...references].find(([, each]) => each === reference)?.[0]);
  const found = async (words: string, login?: string, query?: string) => named((await ask(words, login, query)).tickets);

  beforeAll(async () => {
    inbox = await anInbox();
    takeIn = new TakeInStatements(inbox.database);
    await said('lamp', 'वार्ड १२ में खंभे की लाइट बंद है, सड़क पर अंधेरा है। [phone number]');
    await said('wire', 'Bijli ka taar toota hai, sadak par pada hai');
    await said('transformer', 'The transfomer near the school burns every evening');
    await said('water', 'सड़क पर पाइप टूटा है, पानी बह रहा है', WATER);
    await takeIn.execute();
  });
  afterAll(() => inbox?.close());

  it('finds every spelling, the newest first, with the words marked', async () => {
    const { tickets, guessed, next, lookedBackTo } = await ask('sadak');
    expect([named(tickets), guessed, next, lookedBackTo]).toEqual([['wire', 'lamp'], [], null, null]);
    expect(tickets.map(({ excerpt, found: marks }) => marks.map(([start, end]) => excerpt.slice(start, end)))).toEqual([['sadak'], ['सड़क']]);
    expect(await found('सडक बिजली')).toEqual(['wire']);
    expect(await found('ward 12')).toEqual(['lamp']);
    expect(await found('वार्ड 13')).toEqual([]);
  });

  it('forgives one slip, and says so where it had to guess', async () => {
    expect(await found('transformer')).toEqual(['transformer']);
    expect(await ask('skrol')).toMatchObject({ guessed: [[0, 5]], tickets: [{ reference: references.get('transformer') }] });
  });

  it('shows an office its own and, when asked, those below, and never another’s', async () => {
    expect([await found('सड़क', 'water'), await found('पानी'), await found('सड़क', 'division'), await found('सड़क', 'division', '&below=1'), await found('सड़क', 'energy', '&office=PHE-IND')]).toEqual([['water'], [], [], ['wire', 'lamp'], []]);
  });

  it('goes with the filters of the inbox', async () => {
    expect([await found('सड़क', 'energy', '&state=ended'), await found('सड़क', 'energy', '&state=open&category=ENE-03'), await found('सड़क', 'energy', '&level=2')]).toEqual([[], ['wire', 'lamp'], []]);
  });

  it('goes on page by page, each ticket once', async () => {
    const first = await ask('सड़क', 'energy', '&limit=1');
    const second = await ask('सड़क', 'energy', `&limit=1&after=${encodeURIComponent(first.next!)}`);
    expect([named(first.tickets), named(second.tickets), second.next]).toEqual([['wire'], ['lamp'], null]);
  });

  it('refuses numbers as long as a telephone’s, nothing at all, and filters that there are not', async () => {
    for (const [query, field] of [['words=98765 43210', 'words'], ['words=', 'words'], ['', 'words'], [`words=${'x'.repeat(101)}`, 'words'], ['words=x&after=1', 'after']] as const) {
      expect(await inbox.as('energy', 'GET', `/api/search?${query}`)).toMatchObject({ status: 422, body: { fields: { [field]: [expect.stringMatching(/\w+ \w+/)] } } });
    }
    expect((await inbox.as('energy', 'GET', '/api/search?words=x&phone=1')).status).toBe(422);
    expect((await inbox.send('GET', '/api/search?words=x', 'pukar_officer=forged')).status).toBe(401);
    expect(await ask('और the है')).toMatchObject({ isTooCommon: true, tickets: [] });
  });

  it('forgets what is no longer in a statement, and keeps what came in the same second', async () => {
    references.set('twin', inbox.referenceOf(await inbox.aTicket({ statement: 'मीटर जल गया है', ...WATER })));
    references.set('other', inbox.referenceOf(await inbox.aTicket({ statement: 'मीटर तेज चलता है', ...WATER })));
    await takeIn.execute();
    expect((await found('मीटर', 'water')).sort()).toEqual(['other', 'twin']);
    const words = async () => (await inbox.database.query<{ count: number }>('select count(*)::integer as count from forwarding.search_block'))[0]!.count;
    const before = await words();
    await inbox.database.query(`update forwarding.forwarded_ticket set statement = '[erased]' where reference = $1`, [references.get('twin')]);
    expect(await found('मीटर', 'water')).toEqual(['other']);
    await takeIn.execute();
    expect([await found('मीटर', 'water'), await found('जल', 'water'), (await words()) < before]).toEqual([['other'], [], true]);
  });

  it('takes in what was there before, in batches, once', async () => {
    const posted = async () => (await inbox.database.query<{ sum: string }>('select coalesce(sum(cardinality(came_at)), 0) as sum from forwarding.search_block'))[0]!.sum;
    const whole = await posted();
    await inbox.database.query('delete from forwarding.search_block');
    await inbox.database.query('insert into forwarding.search_filled (office_id) select id from forwarding.office on conflict (office_id) do nothing');
    expect(await found('सड़क')).toEqual([]);
    for (let turn = 0; await takeIn.fill(); turn += 1) expect(turn).toBeLessThan(50);
    expect([await found('सड़क'), await posted()]).toEqual([['wire', 'lamp'], whole]);
  });
});

describe('the blocks of a word', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  beforeAll(async () => { inbox = await anInbox(); });
  afterAll(() => inbox?.close());

  it('hold each second once, in order, whatever the order in which they come', async () => {
    const [office] = await inbox.database.query<{ id: string }>('select id from forwarding.office limit 1');
    const seconds = Array.from({ length: 3_000 }, (_, nth) => (nth * 7_919) % 4_001);
    for (let at = 0; at < seconds.length; ) {
      const part = seconds.slice(at, at + 1 + (at % 97));
      at += part.length;
      const sorted = [...new Set(part)].sort((a, b) => a - b);
      for (let turn = 0; turn < 1 + (at % 2); turn += 1) await inbox.database.query('select forwarding.add_to_search($1, 5, $2::text::integer[])', [office!.id, `{${sorted.join(',')}}`]);
    }
    const blocks = await inbox.database.query<{ first_at: number; came_at: number[] }>('select first_at, came_at from forwarding.search_block where word = 5 order by first_at');
    expect(blocks.flatMap(({ came_at: came }) => came)).toEqual([...new Set(seconds)].sort((a, b) => a - b));
    expect(blocks.every(({ first_at: first, came_at: came }) => came[0] === first)).toBe(true);
    expect(Math.max(...blocks.map(({ came_at: came }) => came.length))).toBeLessThan(1_000);
  });
});
