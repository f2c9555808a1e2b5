import { Injectable } from '@nestjs/common';
import type { ShownFault } from '@pukar/ivr-core/contracts';
import { checkFlow, type Flow } from '@pukar/ivr-core/domain';
import { PromptLibrary } from '../prompts/prompt-library.js';

/** What keeps a flow from being published: all that the flow check finds, with the audio that callers would hear now. */
@Injectable()
export class FindFlowFaults {
  constructor(private readonly library: PromptLibrary) {}

  execute(flow: Flow): readonly ShownFault[] {
    return checkFlow(flow, { audio: this.library.audio() }).map(({ code, node, path, detail }) => ({ code, node, path: [...path], detail }));
  }
}
