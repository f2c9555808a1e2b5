import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DepartmentTemplatesSchema, TemplateVersionsSchema } from '@pukar/forwarding-core/contracts';
import { REPLY_TEMPLATES } from '@pukar/forwarding-core/reply-templates';
import { SeedForwarding } from '../seed/seed-forwarding.js';
import { anInbox } from './testing/an-inbox.js';

const WORDS = { actionCode: 'repaired', language: 'en-IN', name: 'Cable mended', text: 'The cable at {place} was mended on {date}.' };

describe('the ready replies of a department', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  const list = async (login: string) => DepartmentTemplatesSchema.parse((await inbox.as(login, 'GET', '/api/department-templates')).body).templates;
  const save = (login: string, id: string, version: number, words: object = {}) => inbox.as(login, 'PUT', `/api/department-templates/${id}`, { ...WORDS, version, ...words });
  const retire = (login: string, id: string, version: number) => inbox.as(login, 'POST', `/api/department-templates/${id}/retire`, { version });
  const versions = async (login: string, id: string) => TemplateVersionsSchema.parse((await inbox.as(login, 'GET', `/api/department-templates/${id}/versions`)).body).versions;
  const one = async (name: string): Promise<string> => {
    const id = randomUUID();
    expect((await save('gro', id, 0, { name })).status).toBe(200);
    return id;
  };

  beforeAll(async () => {
    inbox = await anInbox();
    await inbox.database.transaction((tx) => new SeedForwarding().saveReplyTemplates(tx, REPLY_TEMPLATES));
  });
  afterAll(() => inbox?.close());

  it('are looked after by the GRO and the offices above, never by an LME, and by nobody without a session', async () => {
    const id = await one('Cable mended by the GRO');
    for (const login of ['gro', 'division', 'state']) expect((await list(login)).some((each) => each.id === id)).toBe(true);
    for (const login of ['energy', 'second', 'head']) {
      const answers = [await inbox.as(login, 'GET', '/api/department-templates'), await save(login, randomUUID(), 0), await retire(login, id, 1), await inbox.as(login, 'GET', `/api/department-templates/${id}/versions`)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect((await inbox.send('GET', '/api/department-templates', '')).status).toBe(401);
    expect((await save('division', id, 1, { name: 'Cable mended by the division' })).status).toBe(200);
  });

  it('are no other department\'s: not seen, not changed, not retired, not by the database either', async () => {
    const id = await one('Cable of energy');
    expect((await list('water.gro')).some((each) => each.id === id)).toBe(false);
    expect([(await save('water.gro', id, 1)).status, (await retire('water.gro', id, 1)).status, (await inbox.as('water.gro', 'GET', `/api/department-templates/${id}/versions`)).status]).toEqual([404, 404, 404]);
    const ofAll = (await inbox.database.query<{ id: string }>('select id from forwarding.reply_template where department_code is null limit 1'))[0]!.id;
    expect([(await save('gro', ofAll, 1)).status, (await retire('gro', ofAll, 1)).status]).toEqual([404, 404]);
    const [{ office_id: office }] = (await inbox.database.query<{ office_id: string }>(`select office_id from forwarding.officer where login = 'water.gro'`)) as [{ office_id: string }];
    const asWater = (sql: string) => inbox.asDepartment.transaction(async (tx) => {
      await tx.query(`select set_config('pukar.office', $1, true)`, [office]);
      return tx.query(sql, [id]);
    });
    expect(await asWater(`update forwarding.reply_template set text = 'x' where id = $1 returning id`)).toEqual([]);
    expect(await asWater('select 1 from forwarding.reply_template_version where template_id = $1')).toEqual([]);
    await expect(asWater('delete from forwarding.reply_template where id = $1')).rejects.toThrow(/permission denied/);
    await expect(asWater('update forwarding.reply_template_version set text = \'x\' where template_id = $1')).rejects.toThrow(/permission denied/);
    await expect(asWater(`update forwarding.reply_template set department_code = 'PHE' where id = $1`)).rejects.toThrow(/permission denied/);
  });

  it('keep every version, and what was answered keeps the words that it had', async () => {
    const id = await one('Cable of three versions');
    const reference = inbox.referenceOf(await inbox.aTicket());
    await inbox.as('energy', 'POST', `/api/inbox/${reference}/resolve`, { version: 1, actionCode: 'repaired', reply: WORDS.text });
    expect((await save('gro', id, 1, { name: 'Cable of three versions', text: 'The cable was mended, and nothing more is known.' })).status).toBe(200);
    expect((await retire('gro', id, 2)).status).toBe(200);
    expect(await versions('state', id)).toMatchObject([
      { version: 3, isRetired: true, by: { en: 'Executive Engineer' } }, { version: 2, text: 'The cable was mended, and nothing more is known.', isRetired: false }, { version: 1, text: WORDS.text, isRetired: false },
    ]);
    expect(await inbox.open('energy', reference)).toMatchObject({ reply: WORDS.text });
    const audits = await inbox.database.query('select action, detail from platform.audit where subject_id = $1 order by id', [id]);
    expect(audits).toEqual([1, 2, 3].map((version) => ({ action: `forwarding.${version === 3 ? 'retire' : 'change'}-reply-template`, detail: { version } })));
  });

  it('keep the words that the deployment began with when they are changed for the first time', async () => {
    const seeded = (await list('gro')).find(({ name }) => name === 'Line repaired')!;
    expect(await versions('gro', seeded.id)).toMatchObject([{ version: 1, text: seeded.text, by: null }]);
    await save('gro', seeded.id, 1, { name: seeded.name, text: 'The line at {place} runs again since {date}.' });
    expect((await versions('gro', seeded.id)).map(({ version, text }) => [version, text])).toEqual([[2, 'The line at {place} runs again since {date}.'], [1, seeded.text]]);
    await inbox.database.transaction((tx) => new SeedForwarding().saveReplyTemplates(tx, REPLY_TEMPLATES));
    expect((await list('gro')).find(({ id }) => id === seeded.id)).toMatchObject({ version: 2 });
  });

  it('are refused in words by the linter, for a name that is there, and for what is unknown', async () => {
    const id = randomUUID();
    expect(await save('gro', id, 0, { name: 'x', text: 'Mended. Call 98260 12345 for more.' })).toMatchObject({
      status: 422, body: { code: 'not-let-pass', fields: { name: [expect.stringContaining('a name of 3')], text: [expect.stringContaining('It names a telephone number')] } },
    });
    expect(await list('gro')).not.toContainEqual(expect.objectContaining({ id }));
    await one('Twice the same');
    expect(await save('gro', id, 0, { name: 'twice the SAME' })).toMatchObject({ status: 422, body: { code: 'name-taken', fields: { name: [expect.any(String)] } } });
    expect((await save('gro', id, 0, { name: 'Twice the same', language: 'hi-IN', text: 'दो बार वही नाम, दूसरी भाषा में लिखा गया है।' })).status).toBe(200);
    expect((await save('gro', randomUUID(), 0, { actionCode: 'bribed' })).body).toMatchObject({ code: 'unknown-action' });
    expect(await save('gro', randomUUID(), 0, { language: 'xx-IN' })).toMatchObject({ status: 422, body: { fields: { language: ['Choose a language from the list.'] } } });
    expect((await save('gro', 'no-id', 0)).status).toBe(422);
  });

  it('are changed by one of two at once; sent again, it is done once; retired, it can be taken up again', async () => {
    const id = await one('Changed by two');
    const both = await Promise.all(['gro', 'division'].map((login) => save(login, id, 1, { name: `Changed by ${login}` })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = (await list('gro')).find((each) => each.id === id)!;
    expect((await save('gro', id, 1, { name: after.name })).status).toBe(200);
    expect((await versions('gro', id)).map(({ version }) => version)).toEqual([2, 1]);
    expect([(await retire('gro', id, 1)).status, (await retire('gro', id, 2)).status, (await retire('gro', id, 2)).status]).toEqual([409, 200, 200]);
    expect((await save('gro', id, 3, { name: 'Taken up again' })).status).toBe(200);
    expect((await list('gro')).find((each) => each.id === id)).toMatchObject({ isRetired: false, version: 4 });
    expect((await save('gro', randomUUID(), 5)).status).toBe(404);
  });
});
