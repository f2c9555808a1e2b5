export { Outbox, type OutboxEvent } from './outbox.js';
export { isOnItsWay } from './is-on-its-way.js';
export { OutboxDispatcher } from './outbox-dispatcher.js';
export { defineHandler, type OutboxHandler } from './outbox-handler.js';
export { recordAudit, type AuditEntry } from './audit.js';
export { CreatePlatform1700000000001 } from './create-platform.migration.js';
