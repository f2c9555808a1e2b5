export { aWave } from './a-wave.js';
export { muLawSamples, sampleOf } from './mu-law-samples.js';
