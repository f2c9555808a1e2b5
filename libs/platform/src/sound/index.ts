export { levelled, PEAK, samplesIn, trimmed } from './level.js';
export { decodeMulaw, encodeMulaw, decodeMulawSample, encodeMulawSample } from './mulaw.js';
export { type PcmFault, readPcm, type Pcm } from './pcm.js';
export { TELEPHONE_HZ, toTelephoneRate } from './resample.js';
export { readWav, type TelephoneAudio, writeWav } from './wav.js';
