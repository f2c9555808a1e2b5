import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ShownFault } from '@pukar/ivr-core/contracts';
import { checkFlow, type Flow } from '@pukar/ivr-core/domain';
import { PromptLibrary } from '../prompts/prompt-library.js';

/** As long a number as a version has for years: a position with it is no shorter than one in the flow as it is published. */
const NEXT_VERSIONS = 99;
/** A draft is checked when it is saved, shown and published: its text and the audio are the same each time. */
const KEPT = 8;

/** What keeps a flow from being published: all that the flow check finds, with the audio that callers would hear now. What was found of the same text and audio is kept: the check takes a second. */
@Injectable()
export class FindFlowFaults {
  private readonly found = new Map<string, readonly ShownFault[]>();

  constructor(private readonly library: PromptLibrary) {}

  execute(given: Flow): readonly ShownFault[] {
    const [flow, audio] = [{ ...given, version: Math.max(given.version, NEXT_VERSIONS) }, this.library.audio()];
    const key = createHash('sha256').update(JSON.stringify([flow, audio])).digest('base64');
    const known = this.found.get(key);
    if (known) return known;
    const faults = checkFlow(flow, { audio }).map(({ code, node, path, detail }) => ({ code, node, path: [...path], detail }));
    this.found.set(key, faults);
    for (const old of [...this.found.keys()].slice(0, -KEPT)) this.found.delete(old);
    return faults;
  }
}
