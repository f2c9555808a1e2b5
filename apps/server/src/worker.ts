// The process of jobs, timers and the outbox. Run any number: what is due is claimed, never assigned.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SweepFloor, WatchAlerts } from '@pukar/acd-server';
import { AnnouncementsHandlers, TellCitizens } from '@pukar/announcements-server';
import { TidyPapers } from '@pukar/attachments-server';
import { CallbacksHandlers, RingDueCallbacks, TidyCallbacks } from '@pukar/callbacks-server';
import { CallLog, MendBridges, MendConversations, MendDials, MendParties, MendPutOutCalls, ReconcileCalls, SeekLostMessages } from '@pukar/calls-server';
import { LetEvidenceGo } from '@pukar/citizens-server';
import { ForwardingHandlers, GiveToStandIns, KeepDaysOff, KeepSentTexts, MakeDigests, SendMailCodes, TakeInStatements, TellOfficers } from '@pukar/forwarding-server';
import { AddTicketDays, AskingHandlers, ClimbLateTickets, GrievancesHandlers, KeepTime, MergedHandlers } from '@pukar/grievances-server';
import { AskForDeliveries, DayLimit, MessagingHandlers, SendDueMessages, SendOfficerMails } from '@pukar/messaging-server';
import { VoicemailHandlers } from '@pukar/recordings-server';
import { SealAudit } from '@pukar/platform/audit';
import { workerConfig } from '@pukar/platform/config';
import { Database } from '@pukar/platform/database';
import { ForgedRequests } from '@pukar/platform/http';
import { systemClock } from '@pukar/platform/ids';
import { Inbox } from '@pukar/platform/inbox';
import { Jobs, jobConnection, JobWorkers } from '@pukar/platform/jobs';
import { createLogger, NestLogger } from '@pukar/platform/logging';
import { Figures, Metrics, Readiness, serveOperations } from '@pukar/platform/running';
import { OutboxDispatcher } from '@pukar/platform/outbox';
import { TwilioSignature } from '@pukar/platform/telephony';
import { ResealVault } from '@pukar/platform/resealing';
import { DrawScoreSample, RecordingsHandlers, RemoveUnlessKept, SweepRecordings } from '@pukar/recordings-server';
import { CountFloor, MakeMonthlyDigests } from '@pukar/reporting-server';
import { ForgetAnswersGiven } from '@pukar/surveys-server';
import { runProcess } from './run-process.js';
import { drain } from './running/drain.js';
import { floorFigures } from './running/floor-figures.js';
import { databaseNeed, diskNeed, queueNeed, versionNeed } from './running/needs.js';
import { SWEEP_MS } from './running/sweep-ms.js';
import { watchConnections } from './running/watch.js';
import { startFallbackServer } from './wiring/fallback-server.js';
import { MIGRATIONS } from './wiring/migrations.js';
import { WorkerModule } from './wiring/worker.module.js';

/** While calls are compared with the carrier's so many wake-ups are heard. */
const WAKING_AT_ONCE = 16;

await runProcess(async () => {
  const config = workerConfig(process.env);
  const logger = createLogger('worker', config.LOG_LEVEL);
  const connection = jobConnection(config.DATABASE_JOBS_URL, config.REDIS_URL);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, connection, logger), { logger: new NestLogger(logger), abortOnError: false });
  const [metrics, readiness, database, jobs] = [app.get(Metrics), app.get(Readiness), app.get(Database), app.get(Jobs)];
  const fallback = await startFallbackServer({
    port: config.FALLBACK_PORT, host: config.FALLBACK_HOST, publicUrl: config.PUBLIC_URL,
    signature: new TwilioSignature(config.CARRIER_AUTH_TOKEN, config.FALLBACK_URL), oweACall: (caller) => app.get(CallLog).noteFault(caller),
    onRecording: (recording) => app.get(RemoveUnlessKept).note({ ...recording, mayBeMessage: true }),
    onAnswered: () => metrics.count('pukar_fallback_answers_total'),
    readiness,
    onForged: () => app.get(ForgedRequests).count('/voice/fallback'),
  });
  const handlers = [GrievancesHandlers, AskingHandlers, MergedHandlers, ForwardingHandlers, MessagingHandlers, RecordingsHandlers, CallbacksHandlers, VoicemailHandlers, AnnouncementsHandlers].flatMap((context) => app.get(context).handlers());
  const dispatcher = new OutboxDispatcher(database, handlers, systemClock, logger);
  const work = new JobWorkers(connection, logger, (name, outcome, seconds) => {
    metrics.took('pukar_sweep_seconds', { sweep: name, outcome }, seconds);
    if (outcome === 'done') metrics.set({ name: 'pukar_sweep_done_timestamp_seconds', labels: { sweep: name }, value: Math.floor(systemClock.now().getTime() / 1_000) });
  });
  // It begins anew where it is woken while it is at it.
  work.on('reconciling', () => app.get(ReconcileCalls).execute(), config.CARRIER_API_URL ? SWEEP_MS.reconciling.localCarrier : SWEEP_MS.reconciling.twilio, WAKING_AT_ONCE);
  const mine = { outbox: () => dispatcher.drain(), messages: () => app.get(SendDueMessages).execute() };
  for (const queue of ['outbox', 'messages'] as const) {
    work.on(queue, mine[queue], SWEEP_MS[queue]);
    jobs.doHere(queue, mine[queue]);
  }
  work.every(SWEEP_MS.floor, 'floor', () => app.get(SweepFloor).execute());
  work.every(SWEEP_MS.alerts, 'alerts', () => app.get(WatchAlerts).execute());
  work.every(SWEEP_MS.floor, 'floor-figures', () => app.get(CountFloor).execute());
  work.every(SWEEP_MS.floor, 'ticket-days', () => app.get(AddTicketDays).execute());
  work.every(SWEEP_MS.mending, 'mending', () => app.get(MendConversations).execute());
  work.every(SWEEP_MS.mending, 'mending-dials', () => app.get(MendDials).execute());
  work.every(SWEEP_MS.mending, 'mending-bridges', () => app.get(MendBridges).execute());
  work.every(SWEEP_MS.mending, 'mending-parties', () => app.get(MendParties).execute());
  work.every(SWEEP_MS.mending, 'mending-put-out', () => app.get(MendPutOutCalls).execute());
  work.every(SWEEP_MS.callbacks, 'call-backs', () => app.get(RingDueCallbacks).execute());
  work.every(SWEEP_MS.tidying, 'tidying-call-backs', () => app.get(TidyCallbacks).execute());
  work.every(SWEEP_MS.recordings, 'recordings-going-on', () => app.get(SweepRecordings).goingOn());
  work.every(SWEEP_MS.recordings, 'recordings-over', () => app.get(SweepRecordings).over());
  work.every(SWEEP_MS.recordingsInHand, 'recordings-in-hand', () => app.get(SweepRecordings).renew());
  work.every(SWEEP_MS.telling, 'telling', () => app.get(TellCitizens).execute());
  work.every(SWEEP_MS.lostMessages, 'lost-messages', () => app.get(SeekLostMessages).execute());
  work.every(SWEEP_MS.deliveries, 'deliveries', () => app.get(AskForDeliveries).execute());
  work.every(SWEEP_MS.tickets, 'late-tickets', () => app.get(ClimbLateTickets).execute());
  work.every(SWEEP_MS.tickets, 'warnings', () => app.get(KeepTime).warnings());
  work.every(SWEEP_MS.tickets, 'questions-to-citizens', () => app.get(KeepTime).pauses());
  work.every(SWEEP_MS.tickets, 'time-to-object', () => app.get(KeepTime).windows());
  work.every(SWEEP_MS.sealing, 'audit', () => app.get(SealAudit).execute());
  work.every(SWEEP_MS.checkpoints, 'audit-checkpoints', () => app.get(SealAudit).checkpoint());
  work.every(SWEEP_MS.mending, 'resealing', () => app.get(ResealVault).execute());
  work.every(SWEEP_MS.forgetting, 'old-audit', () => app.get(SealAudit).retire(config.AUDIT_KEEP_DAYS));
  work.every(SWEEP_MS.forgetting, 'forgetting', () => app.get(Inbox).forgetOld());
  work.every(SWEEP_MS.forgetting, 'message-counts', () => app.get(DayLimit).forget());
  work.every(SWEEP_MS.forgetting, 'survey-answers', () => app.get(ForgetAnswersGiven).execute());
  work.every(SWEEP_MS.forgetting, 'monthly-digests', () => app.get(MakeMonthlyDigests).execute());
  work.every(SWEEP_MS.forgetting, 'score-cards', () => app.get(DrawScoreSample).weekly());
  work.every(SWEEP_MS.forgetting, 'papers', () => app.get(TidyPapers).execute());
  work.every(SWEEP_MS.forgetting, 'evidence', () => app.get(LetEvidenceGo).execute());
  work.every(SWEEP_MS.tidying, 'officers-mail-codes', () => app.get(SendMailCodes).execute());
  work.every(SWEEP_MS.tidying, 'stand-ins', () => app.get(GiveToStandIns).execute());
  work.every(SWEEP_MS.digests, 'officers-notices', () => app.get(TellOfficers).execute());
  work.every(SWEEP_MS.deliveries, 'officers-mail', () => app.get(SendOfficerMails).execute());
  work.every(SWEEP_MS.searching, 'searching', () => app.get(TakeInStatements).execute());
  work.every(SWEEP_MS.searching, 'searching-before', () => app.get(TakeInStatements).fill());
  work.every(SWEEP_MS.digests, 'digests', () => app.get(MakeDigests).execute());
  work.every(SWEEP_MS.daysOff, 'days-off', () => app.get(KeepDaysOff).execute());
  work.every(SWEEP_MS.tidying, 'sent-texts', () => app.get(KeepSentTexts).execute());
  app.get(KeepDaysOff).execute().catch((error: unknown) => logger.warn({ err: error }, 'days off are kept with the next sweep'));
  watchConnections(metrics, database);
  readiness.require(databaseNeed(database, false), versionNeed(database, MIGRATIONS), queueNeed(jobs), ...(config.RECORDINGS_DIR ? [diskNeed(config.RECORDINGS_DIR)] : []));
  const figures = new Figures(metrics, floorFigures(database, jobs), logger);
  const operations = await serveOperations({ port: config.METRICS_PORT, host: config.METRICS_HOST, metrics, readiness, refresh: () => figures.refresh() });
  await readiness.begin();
  app.get(SealAudit).checkpoint().catch((error: unknown) => logger.error({ err: error }, 'the audit was not signed at the start; the next checkpoint is due in five minutes'));
  logger.info('the worker is ready');
  return { drain: () => drain(config.DRAIN_MS, readiness), close: async () => { await fallback.close(); await work.close(); await jobs.close(); await app.close(); await operations.close(); } };
});
