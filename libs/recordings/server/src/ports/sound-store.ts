import { SealedObjects } from '@pukar/platform/storage';

/** Where the sound of recordings is kept, sealed. Provided by the application. */
export abstract class SoundStore extends SealedObjects {}
