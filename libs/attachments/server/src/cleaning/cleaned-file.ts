/** A file as it was drawn anew. */
export interface CleanFile {
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly bytes: Uint8Array;
  readonly pages: number;
}
