export { melody, ringTone, silence } from './melody.js';
export { startSpeech, type Speech, type Utterance } from './speech.js';
export { type SpeechLanguage, VOICES } from './voices.js';
export { readWav, type TelephoneAudio, writeWav } from '@pukar/platform/sound';
