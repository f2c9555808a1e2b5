import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { GetEvidence } from '../use-cases/get-evidence.use-case.js';
import { anInbox } from './testing/an-inbox.js';

const PHOTO = Buffer.from('a photo of the new transformer');

describe('files by which an office shows what it did', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  let reference: string;
  const bring = (login: string, of = reference, file: Uint8Array = PHOTO) => inbox.as(login, 'POST', `/api/inbox/${of}/evidence`, file);
  const read = (login: string, id: unknown, of = reference) => inbox.as(login, 'GET', `/api/inbox/${of}/evidence/${String(id)}`);

  beforeAll(async () => {
    inbox = await anInbox();
    reference = inbox.referenceOf(await inbox.aTicket());
  });
  afterAll(() => inbox?.close());

  it('are kept, named by the answer, and given to be saved, never to be run', async () => {
    const { status, body: { id } } = await bring('energy');
    expect(status).toBe(201);
    expect(await read('energy', id)).toMatchObject({ status: 200, body: { file: PHOTO.toString(), type: 'image/jpeg', disposition: 'attachment; filename="evidence.jpg"', nosniff: 'nosniff' } });
    expect(await inbox.database.query(`select action from platform.audit where action like 'forwarding.%evidence' order by id`)).toEqual([{ action: 'forwarding.add-evidence' }, { action: 'forwarding.read-evidence' }]);
  });

  it('are seen by the office and those above it, and by no other department: as if they did not exist', async () => {
    const { body: { id } } = await bring('energy');
    expect([(await read('energy', id)).status, (await read('division', id)).status, (await read('energy', randomUUID())).status]).toEqual([200, 200, 404]);
    const water = inbox.referenceOf(await inbox.aTicket({ departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] }));
    expect([(await bring('energy', water)).status, (await read('energy', id, water)).status, (await bring('division')).status]).toEqual([404, 404, 404]);
    expect((await inbox.send('POST', `/api/inbox/${reference}/evidence`, 'pukar_officer=forged', PHOTO)).status).toBe(401);
  });

  it('show no row without an office, and can be changed and taken away by nobody', async () => {
    await bring('energy');
    expect(await inbox.asDepartment.query('select id from forwarding.evidence')).toEqual([]);
    await expect(inbox.asDepartment.query('update forwarding.evidence set file = \'\'')).rejects.toThrow(/permission denied/);
    await expect(inbox.asDepartment.query('delete from forwarding.evidence')).rejects.toThrow(/permission denied/);
    await expect(inbox.database.query('delete from forwarding.evidence')).rejects.toThrow(/permission denied/);
  });

  it('are refused in words when they are broken or too large, six at most, and not after the answer', async () => {
    const fresh = inbox.referenceOf(await inbox.aTicket());
    expect(await bring('energy', fresh, new Uint8Array([0, 1]))).toMatchObject({ status: 422, body: { code: 'broken', message: 'This file is broken.' } });
    expect(await bring('energy', fresh, new Uint8Array(5_000).fill(7))).toMatchObject({ status: 422 });
    const many = await Promise.all(Array.from({ length: 8 }, () => bring('energy', fresh)));
    expect(many.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 201, 409, 409]);
    const answered = inbox.referenceOf(await inbox.aTicket());
    expect((await inbox.as('energy', 'POST', `/api/inbox/${answered}/resolve`, { version: 1, actionCode: 'repaired', reply: 'The transformer was changed.' })).status).toBe(200);
    expect((await bring('energy', answered)).status).toBe(404);
  });

  it('are named by an answer only where they are of this ticket and of the office that has it', async () => {
    const [mine, other] = [inbox.referenceOf(await inbox.aTicket()), inbox.referenceOf(await inbox.aTicket())];
    const [own, anothers] = [(await bring('energy', mine)).body['id'], (await bring('energy', other)).body['id']];
    const answer = (evidence: unknown[], version = 1) => inbox.as('energy', 'POST', `/api/inbox/${mine}/resolve`, { version, actionCode: 'repaired', reply: 'The transformer was changed.', evidence });
    for (const wrong of [[randomUUID()], [anothers], [own, anothers]]) expect(await answer(wrong)).toMatchObject({ status: 422, body: { code: 'unknown-evidence', fields: { evidence: [expect.stringContaining('Attach it again')] } } });
    expect(await inbox.open('energy', mine)).toMatchObject({ state: 'assigned', version: 1, acts: [] });
    expect(await answer([own, own])).toMatchObject({ status: 200, body: { acts: [{ kind: 'resolved', evidence: [own] }] } });
  });

  it('are opened by the call centre once an answer names them, and not before', async () => {
    const ticketId = await inbox.aTicket();
    const fresh = inbox.referenceOf(ticketId);
    const [named, left] = [(await bring('energy', fresh)).body['id'] as string, (await bring('energy', fresh)).body['id'] as string];
    const evidence = new GetEvidence(inbox.others);
    const read = () => inbox.database.transaction(async (tx) => ({ of: (await evidence.of(tx, ticketId)).map(({ id }) => id), opened: await evidence.open(tx, named), unnamed: await evidence.open(tx, left) }));
    expect(await read()).toEqual({ of: [], opened: undefined, unnamed: undefined });
    await inbox.as('energy', 'POST', `/api/inbox/${fresh}/resolve`, { version: 1, actionCode: 'repaired', reply: 'The transformer was changed.', evidence: [named] });
    expect(await read()).toMatchObject({ of: [named], opened: { ticketId, mediaType: 'image/jpeg', file: PHOTO }, unnamed: undefined });
  });

  it('are named once', async () => {
    const ticketId = await inbox.aTicket();
    const fresh = inbox.referenceOf(ticketId);
    const { body: { id } } = await bring('energy', fresh);
    await inbox.database.query(`insert into forwarding.act (id, forwarded_id, office_id, at, kind, evidence) select $2, f.id, f.office_id, now(), 'interim', array[$1]::uuid[] from forwarding.forwarded_ticket f where f.reference = $3`, [id, randomUUID(), fresh]);
    expect(await inbox.as('energy', 'POST', `/api/inbox/${fresh}/resolve`, { version: 1, actionCode: 'repaired', reply: 'The transformer was changed.', evidence: [id] })).toMatchObject({ status: 422, body: { code: 'unknown-evidence' } });
  });
});
