// The api's own modules with citizens on the line: what `citizens-door.ts` asks is done through the use cases that agents' screens and the
// keypad lead to, in a process that can be killed. Who is on the line is taken on trust here; journeys show that.
import 'reflect-metadata';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { CitizenOnLinePort, ReopenTicket, VaultPort } from '@pukar/grievances-server';
import { ok } from '@pukar/kernel';
import { apiConfig } from '@pukar/platform/config';
import { Database } from '@pukar/platform/database';
import { uuidOf } from '@pukar/platform/ids';
import { jobConnection } from '@pukar/platform/jobs';
import { createLogger } from '@pukar/platform/logging';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const built = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
const { ApiModule } = await built('apps/server/dist/wiring/api.module.js');
const settling = 'libs/grievances/server/dist/settling';
const [{ RateForCitizen }, { AnswerForCitizen }, { WithdrawByVoice }, { CallProofs }] = await Promise.all([
  built(`${settling}/rate-for-citizen.use-case.js`), built(`${settling}/answer-for-citizen.use-case.js`), built(`${settling}/withdraw-by-voice.use-case.js`), built('libs/grievances/server/dist/persistence/call-proofs.js'),
]);

const config = apiConfig(process.env);
const logger = createLogger('door', 'silent');
const app = await NestFactory.createApplicationContext(ApiModule.with(config, jobConnection(config.DATABASE_JOBS_URL, config.REDIS_URL), logger), { logger: false, abortOnError: false });
const agentId = uuidOf('demo staff asha');

/** Whom each call is with. */
const calls = new Map();
const lineOf = (callId) => ({ callSid: `CA${callId.replaceAll('-', '')}`, language: 'hi-IN', rangAbout: calls.get(callId), hasTalked: true, isTalking: true, isBridge: false });
Object.assign(app.get(CitizenOnLinePort), { of: async (_source, callId) => lineOf(callId) });
Object.assign(app.get(VaultPort), { knownOfCaller: async () => ok({ names: [], addresses: [], phones: [] }) });

/** By keypad and voice, as `reopen` of the menu. */
async function reopen({ callId, ticketId }) {
  const { callSid } = lineOf(callId);
  await app.get(CallProofs).prove(app.get(Database), { callSid, ticketId, by: 'number', at: new Date() });
  return app.get(ReopenTicket).execute({ callSid, from: '+919000000000', recordingSid: `RE${callId.replaceAll('-', '')}`, seconds: 9, at: new Date() });
}

const ACTS = {
  rate: (wish) => app.get(RateForCitizen).execute(wish, agentId),
  answer: (wish) => app.get(AnswerForCitizen).execute(wish, agentId),
  withdraw: (wish) => app.get(WithdrawByVoice).execute(wish, agentId),
  reopen,
};

process.on('message', ({ id, act, wish }) => {
  calls.set(wish.callId, wish.ticketId);
  ACTS[act](wish).then((value) => process.send({ id, value }), (error) => process.send({ id, fault: error instanceof Error ? error.message : 'unknown' }));
});
process.on('disconnect', () => process.exit(0));
process.send({ id: 'ready' });
