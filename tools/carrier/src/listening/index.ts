export { hears, hearsNo, listeningPage } from './listening-page.js';
export { writeMicrophone } from './microphone-file.js';
export { MEASURE_EARS } from './measure-ears.js';
