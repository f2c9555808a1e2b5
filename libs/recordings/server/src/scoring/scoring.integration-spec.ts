import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { OwnCardsSchema, ScoreFormsSchema, ScoresSchema, type Scores, type ScoreSample } from '@pukar/recordings-core/contracts';
import { FIRST_FORM } from '@pukar/recordings-core/domain';
import { DrawScoreSample } from '../index.js';
import { aRecordingRoom, type RecordingRoom } from '../testing/a-recording-room.js';

describe('score cards', () => {
  let room: RecordingRoom;
  const [asha, ravi] = [randomIds.uuid(), randomIds.uuid()];
  const all = Object.fromEntries(FIRST_FORM.questions.map(({ code }) => [code, 'yes']));

  beforeAll(async () => {
    room = await aRecordingRoom();
    room.permissions.add('scores.write').add('recordings.listen').add('desk.work');
  });
  afterAll(() => room.close());

  /** So many conversations of an agent's, an hour ago; a recording of each is kept. */
  async function theyTalked(agentId: string, count: number, state = 'kept') {
    for (let nth = 0; nth < count; nth += 1) {
      const at = new Date(room.clock.now().getTime() - 3_600_000 + nth * 1_000);
      const callId = randomIds.uuid();
      room.talks.push({ callId, agentId, language: 'hi-IN', at });
      await room.database.query(
        `insert into recordings.recording (id, call_id, kind, state, wanted_at, started_at, seconds, channels, bytes, keep_until) values ($1, $2, 'conversation', $3, $4, $4, 60, 2, 100, $5)`,
        [randomIds.uuid(), callId, state, at, new Date(at.getTime() + 90 * 86_400_000)],
      );
    }
  }
  const asks = (method: 'GET' | 'POST', url: string, payload?: object) => room.app.inject({ method, url, ...(payload ? { payload } : {}) });
  const scores = async (): Promise<Scores> => ScoresSchema.parse((await asks('GET', '/api/score-cards')).json());
  const heard = (sample: ScoreSample) => room.database.query(`insert into recordings.listening (id, recording_id, person_id, reason, at) values ($1, $2, $3, 'to score it fairly', now())`, [randomIds.uuid(), sample.recording!.id, room.personId]);

  it('are for conversations drawn by lot, five of each agent, of those that are kept; a stretch of time is drawn from once', async () => {
    await theyTalked(asha, 12);
    await theyTalked(ravi, 2);
    await theyTalked(ravi, 3, 'absent');
    expect((await asks('POST', '/api/score-cards/draw')).statusCode).toBe(204);
    const drawn = await scores();
    expect(drawn.draw).toMatchObject({ talks: 14, perAgent: 5, drawnBy: `name of ${room.personId}` });
    expect(drawn.samples.filter(({ agentId }) => agentId === asha)).toHaveLength(5);
    expect(drawn.samples.filter(({ agentId }) => agentId === ravi)).toHaveLength(2);
    expect(drawn.samples.every(({ stratum, outOf }) => stratum.startsWith('hi-IN ') && outOf >= 2)).toBe(true);
    room.clock.advance(120);
    expect((await asks('POST', '/api/score-cards/draw')).json()).toMatchObject({ code: 'nothing-new' });
    expect((await room.database.query(`select 1 from platform.audit where action = 'recordings.draw-sample' and actor_id = $1`, [room.personId])).length).toBe(1);
  });

  it('are filled by who has listened, once, with an answer to each question', async () => {
    const [sample] = (await scores()).samples;
    const fill = (answers: object, formVersion = 1) => asks('POST', `/api/score-cards/${sample!.id}`, { formVersion, answers, note: 'Good.' });
    expect((await fill(all)).json()).toMatchObject({ code: 'not-listened' });
    await heard(sample!);
    expect((await fill({ greeted: 'yes' })).json()).toMatchObject({ code: 'not-answered' });
    expect((await fill(all, 9)).json()).toMatchObject({ code: 'form-changed' });
    expect((await fill({ ...all, promise: 'no' })).statusCode).toBe(204);
    expect((await fill(all)).json()).toMatchObject({ code: 'filled-already' });
    const after = await scores();
    expect(after.samples.find(({ id }) => id === sample!.id)?.card).toMatchObject({ percent: 85, note: 'Good.' });
    expect(after.agents).toMatchObject([{ agentId: sample!.agentId, cards: 1, meanPercent: 85 }]);
  });

  it('of what was deleted since give their place to one in reserve; a card that is filled stays', async () => {
    const before = (await scores()).samples.filter(({ agentId }) => agentId === asha);
    const objected = before.find(({ card }) => card === null)!;
    await room.database.query(`update recordings.recording set state = 'deleted', deleted_because = 'objection' where id = $1`, [objected.recording!.id]);
    const after = (await scores()).samples.filter(({ agentId }) => agentId === asha);
    expect(after.filter(({ recording, card }) => recording ?? card)).toHaveLength(5);
    expect(after.find(({ id }) => id === objected.id)?.recording).toBeNull();
  });

  it('are seen and answered by the agent whom they are about, once, and by nobody else', async () => {
    const filled = (await scores()).samples.find(({ card }) => card)!;
    await room.database.query('update recordings.score_card set reply = null');
    expect(OwnCardsSchema.parse((await asks('GET', '/api/own-score-cards')).json())).toEqual([]);
    expect((await asks('POST', `/api/own-score-cards/${filled.card!.id}/reply`, { words: 'The caller had hung up.' })).json()).toMatchObject({ code: 'no-such-card' });
    const mine = randomIds.uuid();
    room.clock.advance(7_200);
    await theyTalked(room.personId, 1);
    await asks('POST', '/api/score-cards/draw');
    const own = (await scores()).samples.find(({ agentId }) => agentId === room.personId);
    expect(own).toBeDefined();
    await heard(own!);
    await asks('POST', `/api/score-cards/${own!.id}`, { formVersion: 1, answers: { ...all, consent: 'no' }, note: '' });
    const [card] = OwnCardsSchema.parse((await asks('GET', '/api/own-score-cards')).json());
    expect(card).toMatchObject({ card: { percent: 0, reply: null }, form: { version: 1 } });
    expect((await asks('POST', `/api/own-score-cards/${card!.card.id}/reply`, { words: 'The line was bad.' })).statusCode).toBe(204);
    expect((await asks('POST', `/api/own-score-cards/${card!.card.id}/reply`, { words: 'And again.' })).json()).toMatchObject({ code: 'replied-already' });
    expect((await asks('POST', `/api/own-score-cards/${mine}/reply`, { words: 'Not mine.' })).statusCode).toBe(404);
  });

  it('of another form keep their own questions, filled or only drawn; what is drawn next has the new ones', async () => {
    const [patience, greeted] = [{ code: 'patience', words: { en: 'Patience', hi: 'धैर्य' }, weight: 30, kind: 'points', most: 5 }, { code: 'greeted', words: { en: 'Greeted', hi: 'अभिवादन' }, weight: 10, kind: 'yes-no', most: null }];
    const questions = [patience, greeted];
    for (const wrong of [[{ ...patience, most: null }], [{ ...greeted, most: 3 }], [{ ...greeted, weight: 0 }], [greeted, greeted]]) expect((await asks('POST', '/api/score-cards/form', { basedOn: 1, questions: wrong })).statusCode).toBe(422);
    expect((await asks('POST', '/api/score-cards/form', { basedOn: 1, questions })).statusCode).toBe(204);
    expect((await asks('POST', '/api/score-cards/form', { basedOn: 1, questions })).json()).toMatchObject({ code: 'form-changed' });
    expect(ScoreFormsSchema.parse((await asks('GET', '/api/score-cards/forms')).json()).map(({ version, madeBy }) => [version, madeBy])).toEqual([[2, `name of ${room.personId}`], [1, null]]);
    const after = await scores();
    expect(after.form).toEqual({ version: 2, questions });
    expect([after.draw!.formVersion, ...after.forms.map(({ version }) => version)]).toEqual([1, 1]);
    room.clock.advance(7_200);
    await theyTalked(ravi, 2);
    await asks('POST', '/api/score-cards/draw');
    const next = await scores();
    expect(next.draw!.formVersion).toBe(2);
    const sample = next.samples.find(({ agentId }) => agentId === ravi)!;
    await heard(sample);
    const fill = (formVersion: number, answers: object) => asks('POST', `/api/score-cards/${sample.id}`, { formVersion, answers, note: '' });
    expect((await fill(1, all)).json()).toMatchObject({ code: 'form-changed' });
    expect((await fill(2, { patience: 6, greeted: 'yes' })).json()).toMatchObject({ code: 'not-answered' });
    expect((await fill(2, { patience: 4, greeted: 'no' })).statusCode).toBe(204);
    expect((await scores()).samples.find(({ id }) => id === sample.id)?.card).toMatchObject({ percent: 60, formVersion: 2 });
  });

  it('of the week that is over are drawn by the worker, however often it looks', async () => {
    room.clock.advance(7_200);
    await theyTalked(asha, 3);
    room.clock.advance(8 * 86_400);
    await Promise.all([room.app.get(DrawScoreSample).weekly(), room.app.get(DrawScoreSample).weekly()]);
    const { draws } = await scores();
    expect(draws[0]).toMatchObject({ drawnBy: null, talks: 3 });
    expect(draws).toHaveLength(4);
  });

  it('are for nobody without the permission', async () => {
    room.permissions.delete('scores.write');
    expect((await asks('GET', '/api/score-cards')).statusCode).toBe(403);
  });
});
