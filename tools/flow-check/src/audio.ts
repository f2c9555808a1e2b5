import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AudioIndex } from '@pukar/ivr-core/domain';

/** Where the audio made ahead lies, with its index. */
const INDEX = path.join(import.meta.dirname, '../../speech/prompts/index.json');

/** What was made, and how long each piece is. */
export const madeAudio = (): AudioIndex => JSON.parse(readFileSync(INDEX, 'utf8')) as AudioIndex;
