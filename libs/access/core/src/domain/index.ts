export { type Permission, permissionsOf } from './permissions.js';
