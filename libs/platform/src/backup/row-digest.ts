import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const MODULUS = 1n << 128n;
const NEWLINE = 0x0a;

/**
 * Lets a COPY's text pass and adds up its rows (a row is a line: COPY writes every newline within one as `\n`). The same rows have the same
 * digest in whatever order they come: a restored table lies in another order than the one that was copied.
 */
export class RowDigest extends Transform {
  rows = 0;
  private sum = 0n;
  private hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, chunk: Buffer) => void): void {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      const bytes = this.hash.update(chunk.subarray(from, at)).digest();
      this.hash = createHash('sha256');
      this.sum = (this.sum + (bytes.readBigUInt64BE(0) << 64n) + bytes.readBigUInt64BE(8)) % MODULUS;
      this.rows += 1;
      from = at + 1;
    }
    this.hash.update(chunk.subarray(from));
    done(null, chunk);
  }

  /** Once all has passed. */
  get digest(): string {
    return this.sum.toString(16).padStart(32, '0');
  }
}
