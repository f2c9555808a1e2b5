export { aFloor } from './a-floor.js';
export { ACD_MIGRATIONS } from './acd-migrations.js';
