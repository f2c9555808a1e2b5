import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message } from './message.js';
import { MessageFile } from './message-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'messages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const message = (sid: `SM${string}`, status: Message['status']): Message => ({
  sid, status, direction: 'outbound-api', accountSid: 'AC1', from: '155343', to: '+919000001001', body: 'नमस्ते', createdAt: '2025-11-21T10:00:00.000Z', updatedAt: '2025-11-21T10:00:00.000Z',
});

describe('the file of messages', () => {
  it('is empty at first', () => expect(new MessageFile(join(folder, 'new')).read().size).toBe(0));

  it('gives back the last state of each message', () => {
    const file = new MessageFile(folder);
    for (const line of [message('SM1', 'queued'), message('SM2', 'queued'), message('SM1', 'delivered')]) file.append(line);
    expect([...new MessageFile(folder).read().values()]).toEqual([message('SM1', 'delivered'), message('SM2', 'queued')]);
  });

  it('forgets a last line that was cut off, and goes on behind it', () => {
    const file = new MessageFile(folder);
    file.append(message('SM1', 'delivered'));
    appendFileSync(join(folder, 'messages.jsonl'), '{"sid":"SM2","sta');
    expect([...file.read().keys()]).toEqual(['SM1']);
    file.append(message('SM3', 'queued'));
    expect([...file.read().keys()]).toEqual(['SM1', 'SM3']);
    expect(readFileSync(join(folder, 'messages.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });
});
