import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from './message.js';

/** Lines from before messages came in have no direction. */
type Written = Omit<Message, 'direction'> & Partial<Pick<Message, 'direction'>>;

interface Forgotten {
  readonly sid: string;
  readonly forgotten: true;
}

/** The messages on disk: one JSON line for each state of each message; the last line of a message counts. */
export class MessageFile {
  private readonly path: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'messages.jsonl');
  }

  /** Everything that was written, in the order of sending. A last line that was cut off is dropped from the file. */
  read(): Map<string, Message> {
    const messages = new Map<string, Message>();
    if (!existsSync(this.path)) return messages;
    const bytes = readFileSync(this.path);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) truncateSync(this.path, whole);
    for (const line of bytes.toString('utf8', 0, whole).split('\n')) {
      if (line === '') continue;
      const message = JSON.parse(line) as Written | Forgotten;
      if ('forgotten' in message) messages.delete(message.sid);
      else messages.set(message.sid, { ...message, direction: message.direction ?? 'outbound-api' });
    }
    return messages;
  }

  append(message: Message): void {
    this.write(message);
  }

  /** The message was deleted: the next start does not know it. */
  forget(sid: string): void {
    this.write({ sid, forgotten: true });
  }

  private write(line: Message | Forgotten): void {
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
  }
}
