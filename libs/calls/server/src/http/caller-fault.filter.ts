import { Catch, Inject, Injectable } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { SentBack, type TelephoneRequest, TwimlFilter } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { CallerWordsPort } from '../ports/caller-words.port.js';
import { CallLog } from '../write-behind/call-log.js';
import { CallFormSchema, CallQuerySchema, LanguageQuerySchema } from './carrier-forms.js';

/**
 * Where a caller goes whose turn failed: to the same address where it says all that it needs, and asks nothing that the carrier says but once; out of the
 * queue, to where the call belongs. Any other turn ends something that cannot be asked again.
 */
const LEADS_TO: Readonly<Record<string, 'same' | '/voice/talk'>> = { '/voice/wait': 'same', '/voice/wait-key': 'same', '/voice/hold': 'same', '/voice/talk': 'same', '/voice/voicemail': 'same', '/voice/queue-left': '/voice/talk' };

/** A caller whose turn failed is led back to it once, in their language where it is known. Then they hear the fallback words: that we ring back, as they say, is saved first, if that goes quickly. */
@Catch()
@Injectable()
export class CallerFaultFilter extends TwimlFilter {
  private readonly sentBack = new SentBack();

  constructor(
    @Inject(LOGGER) logger: Logger,
    private readonly words: CallerWordsPort,
    private readonly settings: CallsSettings,
    private readonly log: CallLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(logger, ({ body, query }) => words.fallbackDocument(isRung(query) ? 'rung' : isNumberHidden(CallFormSchema.safeParse(body).data?.From ?? '') ? 'hidden-caller' : 'caller', languageOf(query)));
  }

  protected override leadsBack({ body, query, originalUrl }: TelephoneRequest): string | undefined {
    const callSid = CallFormSchema.safeParse(body).data?.CallSid;
    const [path, asked] = originalUrl.split('?', 2) as [string, string?];
    const to = LEADS_TO[path];
    const now = this.clock.now();
    if (!to || !callSid || this.sentBack.was(callSid, originalUrl, now)) return undefined;
    this.sentBack.note(callSid, now);
    const call = CallQuerySchema.safeParse(query).data?.call;
    const address = to === 'same' ? `${path}${asked ? `?${asked}` : ''}` : `${to}${call ? `?call=${call}` : ''}`;
    return this.words.troubleDocument(SentBack.addressOf(`${this.settings.publicUrl}${address}`), languageOf(query));
  }

  protected override async save(request: TelephoneRequest): Promise<void> {
    const form = CallFormSchema.safeParse(request.body);
    if (!form.success) return;
    const query = CallQuerySchema.safeParse(Object.fromEntries(new URL(request.originalUrl, 'http://carrier').searchParams));
    const { CallSid: callSid, From: from } = form.data;
    await this.log.noteFault({ callId: query.data?.call, callSid, from, at: this.clock.now(), delivery: deliveryOf(request, 'fault', callSid, [callSid]) });
  }
}

const languageOf = (query: unknown): string | null => LanguageQuerySchema.safeParse(query).data?.l ?? null;
const isRung = (query: unknown): boolean => CallQuerySchema.safeParse(query).data?.call !== undefined;
