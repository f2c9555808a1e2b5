export { KeyRing, type KeyRingFile } from './key-ring.js';
export { LONGEST_HEAD_BYTES, openPart, placeOfFrames, readHead, sealFrames } from './sealed-frames.js';
export { hashPassword, verifyPassword } from './passwords.js';
export { hashOfToken, newToken } from './session-tokens.js';
