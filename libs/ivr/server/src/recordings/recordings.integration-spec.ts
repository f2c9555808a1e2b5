import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PromptFragment, PromptFragmentSchema, type PromptsOfLanguage } from '@pukar/ivr-core/contracts';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { readWav } from '@pukar/platform/sound';
import { FixedClock, testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { ivrServer } from '../index.js';
import { allMadeAhead, aMenusProcess, type MenusProcess } from '../testing/a-menus-process.js';
import { aVoice } from '../testing/a-voice.js';

const [MEERA, KABIR] = [randomIds.uuid(), randomIds.uuid()];
const clock = new FixedClock();
let calls = 0;
/** Texts of the directory. */
const words: Record<string, string> = {};

describe('a prompt that somebody recorded', () => {
  let test: TestDatabase;
  let database: Database;
  let one: MenusProcess;
  let two: MenusProcess;
  const permissions = new Set(['prompts.record', 'prompts.approve']);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...ivrServer.migrations]);
    database = await test.as('app', 10);
    const keys = new KeyRing(KeyRing.generate());
    const start = () => aMenusProcess({ database, keys, clock, promptsDir: allMadeAhead(), permissions, words });
    [one, two] = [await start(), await start()];
  });
  afterAll(async () => {
    await one?.close();
    await two?.close();
    await test?.close();
  });

  const uploads = async (who: string, file: Buffer = aVoice(), fragment = 'welcome.name') => one.asks<PromptFragment>(who, 'POST', `/api/prompts/hi-IN/recording?fragment=${fragment}`, file);
  const decides = (who: string, id: string, what: string) => one.asks<PromptFragment>(who, 'POST', `/api/prompts/recordings/${id}/${what}`);
  const shown = async (fragment = 'welcome.name') => (await one.asks<PromptsOfLanguage>(MEERA, 'GET', '/api/prompts/hi-IN')).body.fragments.find((found) => found.fragment === fragment)!;
  const nextCallerHears = (process: MenusProcess) => process.hears(`CA${String((calls += 1)).padStart(32, '0')}`, '/voice/incoming');

  it('is not there at first: callers hear what was made ahead', async () => {
    expect(PromptFragmentSchema.parse(await shown())).toMatchObject({ heardAs: 'made', play: '/prompts/hi-IN/made.wav', waiting: null, live: null, nodes: expect.arrayContaining(['hello']) });
    expect(await shown('pause.group')).toBeUndefined();
  });

  it('is heard by no caller before a second person approved it, and by the next one then, in every process', async () => {
    const uploaded = await uploads(MEERA);
    expect(uploaded).toMatchObject({ status: 200, body: { heardAs: 'made', waiting: { by: `Name of ${MEERA.slice(0, 8)}`, isMine: true } } });
    const { id } = uploaded.body.waiting!;
    const heard = await one.sound(`/api/prompts/recordings/${id}/audio`);
    expect(readWav(Buffer.from(await heard.arrayBuffer())).language).toBe('hi-IN');
    expect(await nextCallerHears(one)).toContain('/prompts/hi-IN/made.wav</Play>');

    expect(await decides(MEERA, id, 'approve')).toMatchObject({ status: 403, body: { code: 'own' } });
    const approved = await decides(KABIR, id, 'approve');
    expect(approved.body).toMatchObject({ heardAs: 'human', waiting: null, live: { id, isMine: false } });
    const { play } = approved.body;
    for (const process of [one, two]) {
      await until('the voice in every process', async () => (await nextCallerHears(process)).includes(`<Play>https://pukar.example${play}</Play>`));
      const sound = await process.sound(play!);
      expect([sound.status, sound.headers.get('content-type'), sound.headers.get('cache-control')]).toEqual([200, 'audio/wav', 'public, max-age=31536000, immutable']);
      expect(readWav(Buffer.from(await sound.arrayBuffer())).ms).toBeGreaterThan(900);
    }
  });

  it('gives way to a newer one, and can be taken back', async () => {
    clock.advance(60);
    const first = (await shown()).live!.id;
    const second = (await uploads(KABIR, aVoice({ pitch: 500 }))).body.waiting!.id;
    clock.advance(60);
    expect((await decides(MEERA, second, 'approve')).body.live!.id).toBe(second);
    expect(await decides(KABIR, first, 'take-back')).toMatchObject({ status: 409, body: { code: 'decided' } });
    expect((await decides(KABIR, second, 'take-back')).body).toMatchObject({ heardAs: 'made', live: null });
    await until('what was made ahead in every process', async () => (await nextCallerHears(two)).includes('/prompts/hi-IN/made.wav'));
  });

  it('waits alone: a newer upload replaces one that waits, and a refused one waits no more', async () => {
    const first = (await uploads(MEERA)).body.waiting!.id;
    const second = (await uploads(MEERA, aVoice({ pitch: 700 }))).body.waiting!.id;
    expect(await decides(KABIR, first, 'approve')).toMatchObject({ status: 409 });
    expect((await decides(KABIR, second, 'refuse')).body.waiting).toBeNull();
  });

  it('is not played once the words are others, and cannot be approved for them', async () => {
    words['person.collector'] = 'कलेक्टर';
    const [live, late] = [(await uploads(MEERA, aVoice(), 'content.person.collector')).body.waiting!.id, async () => (await uploads(MEERA, aVoice(), 'content.person.collector')).body.waiting!.id];
    expect((await decides(KABIR, live, 'approve')).body.heardAs).toBe('human');
    const waiting = await late();
    words['person.collector'] = 'नए कलेक्टर';
    expect(await shown('content.person.collector')).toMatchObject({ heardAs: 'carrier', hasTextChanged: true, text: 'नए कलेक्टर' });
    expect(await decides(KABIR, waiting, 'approve')).toMatchObject({ status: 409, body: { code: 'text-changed' } });
  });

  it.each([
    ['not-wav', Buffer.from('ID3 an MP3')], ['silent', aVoice({ loud: 0 })], ['clipped', aVoice({ loud: 5 })], ['too-long', aVoice({ seconds: 62, hz: 8_000 })], ['too-large', Buffer.alloc(13 * 1024 * 1024)],
  ] as const)('is refused in words that say what to do: %s', async (code, file) => {
    expect(await uploads(MEERA, file)).toMatchObject({ status: 422, body: { code, message: expect.stringMatching(/\.$/) } });
  });

  it('is of something that is said', async () => expect(await uploads(MEERA, aVoice(), 'nothing.at-all')).toMatchObject({ status: 404 }));

  it('leaves an audit row for each step', async () => {
    const rows = await database.query<{ action: string }>(`select distinct action from platform.audit where subject_kind = 'prompt-recording' order by action`);
    expect(rows.map(({ action }) => action)).toEqual(['ivr.approve-prompt', 'ivr.refuse-prompt', 'ivr.take-back-prompt', 'ivr.upload-prompt']);
  });

  it('cannot be made live by who brought it, in the database either', async () => {
    const { id } = (await uploads(MEERA)).body.waiting!;
    await expect(database.query(`update ivr.prompt_recording set state = 'live', decided_by = uploaded_by, decided_at = now() where id = $1`, [id])).rejects.toThrow('heard_by_a_second_person');
  });

  it('is brought and decided by who may', async () => {
    permissions.clear();
    expect((await one.asks(MEERA, 'GET', '/api/prompts/hi-IN')).status).toBe(403);
    expect((await uploads(MEERA)).status).toBe(403);
    expect((await decides(MEERA, randomIds.uuid(), 'approve')).status).toBe(403);
  });
});
