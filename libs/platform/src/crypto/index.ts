export { KeyRing, keyIdOf, KeyRingFileSchema, type KeyRingFile } from './key-ring.js';
export { addressOfSecret, codeAt, newCodeSecret, newRecoveryCode, recoveryCodeOf, stepOfCode } from './one-time-codes.js';
export { hashPassword, keysOfPassword, verifyPassword } from './passwords.js';
export { hashOfToken, newToken } from './session-tokens.js';
export { weaknessOf, type WeakPassword } from './weak-passwords.js';
