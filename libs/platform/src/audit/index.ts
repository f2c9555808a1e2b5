export { CheckpointKey, publicKeysOf } from './checkpoint.js';
export { GuardsClosed1700000000354 } from './guards-closed.migration.js';
export { AuditAltered, SealAudit } from './seal-audit.js';
export { SealAudit1700000000350 } from './seal-audit.migration.js';
export { verifyAudit, type AuditFault, type AuditSource, type AuditVerified, type CopiesSource } from './verify-audit.js';
