export { apiConfig, backupConfig, departmentConfig, migrateConfig, restoreConfig, SETTINGS, workerConfig, type ApiConfig, type CallCentreConfig, type DepartmentConfig, type MigrateConfig, type WorkerConfig } from './config.js';
export { ConfigError, readEnvironment } from './read-environment.js';
