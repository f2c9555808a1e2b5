export { bootstrapRoles, type RolePasswords } from './bootstrap-roles.js';
export { Database, isOfRows, type Tx } from './database.js';
export { databaseOptions, refuseDemoInProduction, refusePrivilegedRole } from './data-source.js';
export { KeepFresh } from './keep-fresh.js';
export { runPukarMigrations } from './run-migrations.js';
export { Together } from './together.js';
export { lateForWhoWaits, nobodyWaits, Patience, whileSomebodyWaits } from './while-somebody-waits.js';
export { WriteBehind, type WritingBehind } from './write-behind.js';
