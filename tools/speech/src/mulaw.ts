export { decodeMulaw, decodeMulawSample, encodeMulaw, encodeMulawSample } from '@pukar/platform/sound';
