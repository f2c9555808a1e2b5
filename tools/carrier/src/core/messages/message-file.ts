import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from './message.js';

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
      const message = JSON.parse(line) as Message;
      messages.set(message.sid, message);
    }
    return messages;
  }

  append(message: Message): void {
    appendFileSync(this.path, `${JSON.stringify(message)}\n`);
  }
}
