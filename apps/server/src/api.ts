// The call centre's serving process: webhooks of the carrier, staff's HTTP and sockets. Run any number.
import 'reflect-metadata';
import { StaffSessions } from '@pukar/access-server';
import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { AcdCommands, BoardCommands, BoardPush, DeskPush, LoseScreen } from '@pukar/acd-server';
import { CallsCommands, MonitorCommands, OutgoingCommands, PartiesPush, PartyCommands } from '@pukar/calls-server';
import { CitizensCommands, ConductCommands, GreetingCommands, IdentityCommands, InwardCommands, WatchCommands } from '@pukar/citizens-server';
import { GrievancesCommands, SettlingCommands } from '@pukar/grievances-server';
import { VoicemailCommands } from '@pukar/recordings-server';
import { Database } from '@pukar/platform/database';
import { apiConfig } from '@pukar/platform/config';
import { createHttpApp, lastAnswers, MissedNews } from '@pukar/platform/http';
import { jobConnection, Jobs } from '@pukar/platform/jobs';
import { FLOOR_CHANNEL, LiveBus, SocketServer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { Metrics, Readiness, serveOperations } from '@pukar/platform/running';
import { RecordingsCommands } from '@pukar/recordings-server';
import { FiguresCommands } from '@pukar/reporting-server';
import { runProcess } from './run-process.js';
import { drain, LAST_ANSWERS_MS } from './running/drain.js';
import { databaseNeed, diskNeed, liveNeed, queueNeed, versionNeed } from './running/needs.js';
import { watchAnswers, watchConnections } from './running/watch.js';
import { ApiModule } from './wiring/api.module.js';
import { doorOfCarrier } from './wiring/door-of-carrier.js';
import { MIGRATIONS } from './wiring/migrations.js';
import { softphoneSources } from './wiring/softphone-sources.js';

/** Beside what the menus ask, a telephone's answer may take so long: with the fallback words' promise it is there within two seconds. */
const KEEPING_MS = 1_000;

await runProcess(async () => {
  const config = apiConfig(process.env);
  const logger = createLogger('api', config.LOG_LEVEL);
  const jobs = jobConnection(config.DATABASE_JOBS_URL, config.REDIS_URL);
  const app = await createHttpApp({
    module: ApiModule.with(config, jobs, logger), logger, ...(config.PAGES_DIR ? { pages: config.PAGES_DIR } : {}), connectTo: softphoneSources(config.SOFTPHONE_URL),
    answered: (answer) => answered(answer), newsMissed: () => untaken.missed(), carrierWaitsMs: config.ANSWER_WITHIN_MS + KEEPING_MS, door: doorOfCarrier,
  });
  const [metrics, readiness] = [app.get(Metrics), app.get(Readiness)];
  const answered = watchAnswers(metrics);
  // What news of a rush would have said is asked of the carrier as soon as the rush is over.
  const untaken = new MissedNews(() => app.get(Jobs).wake('reconciling'));
  const sessions = app.get(StaffSessions);
  const bus = new LiveBus(config.DATABASE_URL, FLOOR_CHANNEL, logger);
  const sockets = new SocketServer(app.getHttpServer(), {
    contractVersion: DESK_VERSION, logger, origin: config.CONSOLE_URL ?? config.PUBLIC_URL, sessionOf: (cookie) => sessions.read(cookie), revocations: () => sessions.revocations(),
    answered: (command, answer, seconds) => metrics.took('pukar_command_seconds', { command, answer }, seconds),
    onScreenGone: (screen, { personId }) => {
      app.get(LoseScreen).execute({ agentId: personId, screen }).catch((error: unknown) => logger.warn({ err: error }, 'a closed screen was not noted; its lease runs out'));
    },
    commands: [AcdCommands, BoardCommands, CallsCommands, OutgoingCommands, PartyCommands, MonitorCommands, CitizensCommands, ConductCommands, GreetingCommands, IdentityCommands, InwardCommands, WatchCommands, GrievancesCommands, SettlingCommands, RecordingsCommands, VoicemailCommands, FiguresCommands].flatMap((commands) => app.get(commands).commands()),
  });
  sockets.hearRevocations(bus);
  app.get(DeskPush).attach(sockets, bus);
  app.get(PartiesPush).attach(sockets, bus);
  const unwatched = app.get(BoardPush).attach(sockets, bus);
  bus.onNotice((notice) => { if (notice.kind === 'draft') sockets.emit(notice.room, 'draft', { callId: notice.id }); });
  bus.onNotice(({ kind, room, id }) => {
    if (kind === 'draft-watched') sockets.emit(room, 'draft-watched', { callId: id });
    if (kind === 'watched-draft') { const [callId, version] = id.split(':'); sockets.emit(room, 'watched-draft', { callId, version: Number(version) }); }
  });
  bus.onNotice((notice) => { if (notice.kind === 'recording') sockets.emit(notice.room, 'recording', { callId: notice.id }); });
  bus.onNotice((notice) => { if (notice.kind === 'outgoing') sockets.emit(notice.room, 'outgoing', { callId: notice.id }); });
  await bus.listen();
  const database = app.get(Database);
  watchConnections(metrics, database, { sockets, bus });
  readiness.require(databaseNeed(database, false), versionNeed(database, MIGRATIONS), queueNeed(app.get(Jobs)), liveNeed(bus), ...(config.RECORDINGS_DIR ? [diskNeed(config.RECORDINGS_DIR)] : []));
  const operations = await serveOperations({ port: config.METRICS_PORT, host: config.METRICS_HOST, metrics, readiness });
  await app.listen(config.API_PORT, config.API_HOST);
  await readiness.begin();
  logger.info({ port: config.API_PORT }, 'the api is ready');
  return { drain: () => drain(config.DRAIN_MS, readiness, sockets), close: async () => { unwatched(); lastAnswers(app.getHttpServer(), LAST_ANSWERS_MS); await sockets.close(); await bus.close(); await app.close(); await operations.close(); } };
});
