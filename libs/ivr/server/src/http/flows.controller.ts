import { Body, Controller, Delete, Get, HttpCode, HttpException, Param, Post, Put } from '@nestjs/common';
import {
  BeginDraftSchema, CheckFlowSchema, DiscardDraftSchema, type FlowDraft, type FlowVersions, PublishFlowSchema, SaveFlowDraftSchema, type ShownFault,
} from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import { assertNever, type Result } from '@pukar/kernel';
import { CurrentSession, type HttpSession, ParsedBody, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import { type DraftRefusal, EditFlowDraft } from '../flows/edit-draft.use-case.js';
import { FindFlowFaults } from '../flows/find-flow-faults.js';
import { ListFlows } from '../flows/list-flows.use-case.js';
import { PublishFlow, type PublishRefusal } from '../flows/publish-flow.use-case.js';
import { ShowFlowDraft } from '../flows/show-draft.js';

/** The versions of the flow, and the draft of the next one. */
@Controller('api/flows')
export class FlowsController {
  constructor(
    private readonly list: ListFlows,
    private readonly draft: ShowFlowDraft,
    private readonly edit: EditFlowDraft,
    private readonly faults: FindFlowFaults,
    private readonly publishFlow: PublishFlow,
  ) {}

  @Get()
  @Permission('flows.read')
  versions(): Promise<FlowVersions> {
    return this.list.execute();
  }

  @Get('draft')
  @Permission('flows.read')
  async shown(): Promise<FlowDraft> {
    const draft = await this.draft.execute();
    if (!draft) throw refusalOf('not-found');
    return draft;
  }

  @Get(':version')
  @Permission('flows.read')
  async text(@Param('version') version: string): Promise<{ version: number; body: Flow }> {
    const asked = parseOrRefuse(z.object({ version: z.coerce.number().int().min(1).max(2 ** 31 - 1) }), { version }).version;
    const body = await this.list.text(asked);
    if (!body.ok) throw refusalOf('not-found');
    return { version: asked, body: body.value };
  }

  @Post('draft')
  @HttpCode(200)
  @Permission('flows.edit')
  async begin(@CurrentSession() session: HttpSession, @ParsedBody(BeginDraftSchema) { from }: z.infer<typeof BeginDraftSchema>): Promise<FlowDraft> {
    return this.after(await this.edit.begin(from, session.personId));
  }

  @Put('draft')
  @Permission('flows.edit')
  async save(@CurrentSession() session: HttpSession, @Body() text: unknown): Promise<FlowDraft> {
    return this.after(await this.edit.save({ ...parseFlow(SaveFlowDraftSchema, text), by: session.personId }));
  }

  @Post('draft/check')
  @HttpCode(200)
  @Permission('flows.edit')
  async check(@Body() text: unknown): Promise<{ faults: readonly ShownFault[] }> {
    return { faults: await this.faults.execute(parseFlow(CheckFlowSchema, text).body) };
  }

  @Delete('draft')
  @HttpCode(204)
  @Permission('flows.edit')
  async discard(@CurrentSession() session: HttpSession, @ParsedBody(DiscardDraftSchema) { revision }: z.infer<typeof DiscardDraftSchema>): Promise<void> {
    const discarded = await this.edit.discard(revision, session.personId);
    if (!discarded.ok) throw refusalOf(discarded.refusal);
  }

  @Post('draft/publish')
  @HttpCode(200)
  @Permission('flows.publish')
  async publish(@CurrentSession() session: HttpSession, @ParsedBody(PublishFlowSchema) wish: z.infer<typeof PublishFlowSchema>): Promise<FlowVersions> {
    const published = await this.publishFlow.execute({ ...wish, by: session.personId });
    if (!published.ok) throw publishRefusal(published.refusal);
    return this.list.execute();
  }

  private async after(done: Result<null, DraftRefusal>): Promise<FlowDraft> {
    if (!done.ok) throw refusalOf(done.refusal);
    return this.shown();
  }
}

/** A text that is no flow is refused with where it is not: `nodes.main.choices: …`. */
function parseFlow<T>(schema: z.ZodType<T>, text: unknown): T {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues.slice(0, 20).map(({ path, message }) => `${path.slice(path[0] === 'body' ? 1 : 0).join('.') || 'the text'}: ${message}`);
  throw new RefusalError(422, 'no-flow', 'This is not a flow yet.', { body: at });
}

function refusalOf(refusal: DraftRefusal): RefusalError {
  switch (refusal) {
    case 'not-found': return new RefusalError(404, 'not-found', 'There is no such version, or no draft any more.');
    case 'changed': return new RefusalError(409, 'changed', 'Somebody saved the draft meanwhile. Look at it again.');
    case 'draft-exists': return new RefusalError(409, 'draft-exists', 'There is a draft already: work on it, or throw it away first.');
    default: return assertNever(refusal);
  }
}

function publishRefusal(refusal: PublishRefusal): HttpException {
  if (refusal.code !== 'faults') return refusalOf(refusal.code);
  return new HttpException({ code: 'faults', message: 'The flow check found faults: callers would meet them. Nothing was published.', faults: refusal.faults }, 422);
}
