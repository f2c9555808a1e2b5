import type { Result } from '@pukar/kernel';

/** A file of an officer, drawn anew without what it says of where and by whom it was made. */
export interface CleanEvidence {
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly bytes: Uint8Array;
}

/** Draws files anew. Provided by the application. */
export abstract class EvidenceCleanerPort {
  abstract readonly mostBytes: number;
  /** Refused with a sentence that says what to do. */
  abstract clean(bytes: Uint8Array): Promise<Result<CleanEvidence, { readonly code: string; readonly words: string }>>;
}
