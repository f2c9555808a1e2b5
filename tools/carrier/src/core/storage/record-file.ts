import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

interface Forgotten {
  readonly sid: string;
  readonly forgotten: true;
}

/** Records on disk: one JSON line for each state of each record; the last line of a record counts. */
export class RecordFile<T extends { readonly sid: string }> {
  private readonly path: string;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, name);
  }

  /** Everything that was written, in the order of its beginning. A last line that was cut off is dropped from the file. */
  read(): Map<string, T> {
    const records = new Map<string, T>();
    if (!existsSync(this.path)) return records;
    const bytes = readFileSync(this.path);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) truncateSync(this.path, whole);
    for (const line of bytes.toString('utf8', 0, whole).split('\n')) {
      if (line === '') continue;
      const record = JSON.parse(line) as T | Forgotten;
      if ('forgotten' in record) records.delete(record.sid);
      else records.set(record.sid, record);
    }
    return records;
  }

  append(record: T): void {
    this.write(record);
  }

  /** The record was deleted: the next start does not know it. */
  forget(sid: string): void {
    this.write({ sid, forgotten: true });
  }

  private write(line: T | Forgotten): void {
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
  }
}
