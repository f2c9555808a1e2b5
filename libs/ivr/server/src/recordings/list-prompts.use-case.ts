import { Injectable } from '@nestjs/common';
import type { HeardAs, PromptFragment, PromptsOfLanguage } from '@pukar/ivr-core/contracts';
import { CONTENT, fragments, isSpokenByCarrier, nodesOfPrompts } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { PublishedFlows } from '../flows/published-flows.js';
import { listRecordings, type RecordingRow } from '../persistence/recording-rows.js';
import { SpokenContentPort } from '../ports/spoken-content.port.js';
import { StaffNamesPort } from '../ports/staff-names.port.js';
import { PromptLibrary } from '../prompts/prompt-library.js';

/** Shows everything that is said in a language, how callers hear it now, and which recordings wait. */
@Injectable()
export class ListPrompts {
  constructor(
    private readonly database: Database,
    private readonly library: PromptLibrary,
    private readonly flows: PublishedFlows,
    private readonly content: SpokenContentPort,
    private readonly staff: StaffNamesPort,
  ) {}

  async execute(language: Language, viewer: string): Promise<PromptsOfLanguage> {
    const recordings = await listRecordings(this.database, language);
    const names = await this.staff.of([...new Set(recordings.map(({ uploadedBy }) => uploadedBy))]);
    const nodes = nodesOfPrompts(this.flows.current());
    const spoken = fragments(language).filter(({ silenceMs }) => silenceMs === undefined).map(({ id }) => id);
    const ofDirectory = this.content.keys().map((key) => `${CONTENT}${key}`);
    const shown = (row: RecordingRow | undefined) => row ? { id: row.id, by: names.get(row.uploadedBy) ?? null, at: row.uploadedAt.toISOString(), isMine: row.uploadedBy === viewer, ms: row.ms } : null;
    return {
      language,
      fragments: [...spoken, ...ofDirectory].flatMap((fragment): PromptFragment[] => {
        const found = this.library.find(fragment, language);
        if (!found) return [];
        const of = (state: string) => recordings.find((row) => row.fragment === fragment && row.state === state);
        const live = of('live');
        return [{
          fragment, text: found.text, heardAs: heardAs(found, language), play: found.file ? `/prompts/${found.file}` : null,
          waiting: shown(of('waiting')), live: shown(live), hasTextChanged: live !== undefined && live.text !== found.text, nodes: [...(nodes.get(fragment.replace(/\/\d+$/, '')) ?? [])],
        }];
      }),
    };
  }
}

function heardAs({ file, isHuman }: { readonly file?: string; readonly isHuman?: boolean }, language: Language): HeardAs {
  if (file) return isHuman ? 'human' : 'made';
  return isSpokenByCarrier(language) ? 'carrier' : 'none';
}
