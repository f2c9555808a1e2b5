export { Jobs, JobWorkers, type JobQueue } from './jobs.js';
export { jobConnection, migrateQueue, type JobConnection } from './job-connection.js';
