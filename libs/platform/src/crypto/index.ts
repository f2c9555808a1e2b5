export { KeyRing, keyIdOf, KeyRingFileSchema, type KeyRingFile } from './key-ring.js';
export { hashPassword, verifyPassword } from './passwords.js';
export { hashOfToken, newToken } from './session-tokens.js';
