export { resealObjects, type ObjectOfRow, type SealedObjectRows } from './reseal-objects.js';
export { ResealVault } from './reseal-vault.js';
export { resealColumn, type Batch, type Resealing, type SealedColumn } from './resealing.js';
export { Resealing1700000000351 } from './resealing.migration.js';
