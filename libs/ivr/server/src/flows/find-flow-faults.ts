import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ShownFault } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import { OneThread, startThread } from '@pukar/platform/threads';
import { PromptLibrary } from '../prompts/prompt-library.js';

/** As long a number as a version has for years: a position with it is no shorter than one in the flow as it is published. */
const NEXT_VERSIONS = 99;
/** A draft is checked when it is saved, shown and published: its text and the audio are the same each time. */
const KEPT = 8;
/** The check of a flow of 120 nodes takes two seconds, some more on a busy machine. */
const LIMIT_SECONDS = 30;

/**
 * What keeps a flow from being published: all that the flow check finds, with the audio that callers would hear now. The check takes
 * seconds, in a thread beside the one that answers callers; what was found of the same text and audio is kept.
 */
@Injectable()
export class FindFlowFaults implements OnModuleDestroy {
  private readonly found = new Map<string, Promise<readonly ShownFault[]>>();
  private readonly thread = new OneThread<string, readonly ShownFault[]>((asked) => startThread(import.meta.url, 'check-flow.thread', asked), LIMIT_SECONDS * 1_000);

  constructor(private readonly library: PromptLibrary) {}

  execute(given: Flow): Promise<readonly ShownFault[]> {
    const asked = JSON.stringify([{ ...given, version: Math.max(given.version, NEXT_VERSIONS) }, this.library.audio()]);
    const key = createHash('sha256').update(asked).digest('base64');
    const known = this.found.get(key);
    if (known) return known;
    const faults = this.check(given, asked, () => this.found.delete(key));
    this.found.set(key, faults);
    for (const old of [...this.found.keys()].slice(0, -KEPT)) this.found.delete(old);
    return faults;
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }

  /** A check that came to no end is a fault like any other: the draft is kept and shown, and not published. The next one may end. */
  private async check(given: Flow, asked: string, forget: () => void): Promise<readonly ShownFault[]> {
    try {
      const checked = await this.thread.run(asked);
      if (checked.ok) return checked.value;
      forget();
      return [{ code: 'check-unfinished', node: given.start, path: [], detail: `the check took more than ${LIMIT_SECONDS} seconds, or too much memory, and was stopped: make the flow smaller, or save it again to check it again` }];
    } catch (error) {
      forget();
      throw error;
    }
  }
}
