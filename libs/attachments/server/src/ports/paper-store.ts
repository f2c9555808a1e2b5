import { SealedObjects } from '@pukar/platform/storage';

/** Where citizens' papers are kept, sealed. Provided by the application. */
export abstract class PaperStore extends SealedObjects {}
