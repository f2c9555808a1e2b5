export { aWave } from './a-wave.js';
