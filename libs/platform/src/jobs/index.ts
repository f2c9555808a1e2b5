export { inLanes } from './in-lanes.js';
export { JOB_QUEUES, Jobs, JobWorkers, type JobQueue, type RoundEnded } from './jobs.js';
export { jobConnection, migrateQueue, type JobConnection } from './job-connection.js';
