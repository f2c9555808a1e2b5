import { Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CONTENT_BODIES, CONTENT_CODES, contentKindSchema, retireEntrySchema, saveEntrySchema, type ContentEntry, type ContentKind, type SaveEntry as Saving } from '@pukar/directory-core/contracts';
import { CurrentSession, type HttpSession, ParsedBody, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import { ListEntries } from '../use-cases/list-entries.use-case.js';
import { RetireEntry } from '../use-cases/retire-entry.use-case.js';
import { SaveEntry } from '../use-cases/save-entry.use-case.js';
import { entryRefusal } from './refusals.js';

/** What callers are told, for those who look after it. */
@Controller('api/directory/entries')
export class EntriesController {
  constructor(
    private readonly listEntries: ListEntries,
    private readonly saveEntry: SaveEntry,
    private readonly retireEntry: RetireEntry,
  ) {}

  @Get(':kind')
  @Permission('directory.edit')
  list(@Param('kind') kind: string): Promise<ContentEntry[]> {
    return this.listEntries.execute(kindOf(kind));
  }

  @Put(':kind/:code')
  @Permission('directory.edit')
  async save(@CurrentSession() session: HttpSession, @Param('kind') given: string, @Param('code') code: string, @ParsedBody(saveEntrySchema) saving: Saving): Promise<ContentEntry> {
    const kind = kindOf(given);
    if (!CONTENT_CODES[kind].test(code)) throw entryRefusal('bad-code');
    const saved = await this.saveEntry.execute({ ...saving, kind, code, body: parseOrRefuse(CONTENT_BODIES[kind] as z.ZodType, saving.body), by: session.personId });
    if (!saved.ok) throw entryRefusal(saved.refusal);
    return this.shown(kind, code);
  }

  @Post(':kind/:code/retire')
  @HttpCode(200)
  @Permission('directory.edit')
  async retire(@CurrentSession() session: HttpSession, @Param('kind') given: string, @Param('code') code: string, @ParsedBody(retireEntrySchema) { version }: z.infer<typeof retireEntrySchema>): Promise<ContentEntry> {
    const kind = kindOf(given);
    const retired = await this.retireEntry.execute({ kind, code, version, by: session.personId });
    if (!retired.ok) throw entryRefusal(retired.refusal);
    return this.shown(kind, code);
  }

  private async shown(kind: ContentKind, code: string): Promise<ContentEntry> {
    const [entry] = await this.listEntries.execute(kind, code);
    if (!entry) throw new RefusalError(404, 'not-found', 'There is no such entry.');
    return entry;
  }
}

const kindOf = (kind: string): ContentKind => parseOrRefuse(z.object({ kind: contentKindSchema }), { kind }).kind;
