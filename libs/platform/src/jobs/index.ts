export { Jobs, JobWorkers, type JobQueue } from './jobs.js';
export { jobConnection, type JobConnection } from './job-connection.js';
