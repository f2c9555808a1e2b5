// The officers' process. Started with department-guard.js loaded first.
import 'reflect-metadata';
import { INBOX_VERSION } from '@pukar/forwarding-core/contracts';
import { ApplyBulkAnswers, LookAtTicket, OfficerSessions } from '@pukar/forwarding-server/department';
import { Database } from '@pukar/platform/database';
import { departmentConfig } from '@pukar/platform/config';
import { createHttpApp, lastAnswers } from '@pukar/platform/http';
import { LiveBus, OFFICE_CHANNEL, REVOKED, SocketServer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { Metrics, Readiness, serveOperations } from '@pukar/platform/running';
import { runProcess } from './run-process.js';
import { drain, LAST_ANSWERS_MS } from './running/drain.js';
import { databaseNeed, liveNeed } from './running/needs.js';
import { watchAnswers, watchConnections } from './running/watch.js';
import { sweep } from './sweep.js';
import { DepartmentModule } from './wiring/department.module.js';

/** How soon it is forgotten who looked at a ticket. */
const FORGETTING_MS = 60_000;

await runProcess(async () => {
  const config = departmentConfig(process.env);
  const logger = createLogger('department', config.LOG_LEVEL);
  const app = await createHttpApp({ module: DepartmentModule.with(config, logger), logger, ...(config.PAGES_DIR ? { pages: config.PAGES_DIR } : {}), answered: (answer) => answered(answer) });
  const [metrics, readiness] = [app.get(Metrics), app.get(Readiness)];
  const answered = watchAnswers(metrics);
  const sessions = app.get(OfficerSessions);
  const bus = new LiveBus(config.DATABASE_DEPARTMENT_URL, OFFICE_CHANNEL, logger);
  const sockets = new SocketServer(app.getHttpServer(), {
    contractVersion: INBOX_VERSION, commands: [], logger, origin: config.DEPARTMENT_URL, sessionOf: (cookie) => sessions.read(cookie), revocations: () => sessions.revocations(),
  });
  sockets.hearRevocations(bus);
  bus.onNotice((notice) => {
    if (notice.kind === REVOKED) return;
    const rooms = notice.kind === 'resync' ? sockets.rooms('office:') : [notice.room];
    for (const room of rooms) sockets.emit(room, 'inbox:changed', {});
  });
  const applying = sweep(() => app.get(ApplyBulkAnswers).execute(), (error) => logger.error({ err: error, sweep: 'bulk-answers' }, 'a sweep failed'));
  const forgetting = sweep(() => app.get(LookAtTicket).forget(), (error) => logger.error({ err: error, sweep: 'looking' }, 'a sweep failed'), FORGETTING_MS);
  await bus.listen();
  const database = app.get(Database);
  watchConnections(metrics, database, { sockets, bus });
  readiness.require(databaseNeed(database, true), liveNeed(bus));
  const operations = await serveOperations({ port: config.METRICS_PORT, host: config.METRICS_HOST, metrics, readiness });
  await app.listen(config.DEPARTMENT_PORT, config.DEPARTMENT_HOST);
  await readiness.begin();
  logger.info({ port: config.DEPARTMENT_PORT }, 'the officers\' process is ready');
  return { drain: () => drain(config.DRAIN_MS, readiness, sockets), close: async () => { await applying.stop(); await forgetting.stop(); lastAnswers(app.getHttpServer(), LAST_ANSWERS_MS); await sockets.close(); await bus.close(); await app.close(); await operations.close(); } };
});
