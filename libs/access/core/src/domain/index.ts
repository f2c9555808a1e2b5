export { isOutsideTheFloor } from './outside-the-floor.js';
export { type Permission, permissionsOf } from './permissions.js';
