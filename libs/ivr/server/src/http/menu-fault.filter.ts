import { Catch, Inject, Injectable } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { SentBack, type TelephoneRequest, TwimlFilter } from '@pukar/platform/telephony';
import { IvrSettings } from '../ivr-settings.js';
import { SealedPositions } from '../positions/sealed-positions.js';
import { CallLogPort } from '../ports/call-log.port.js';
import { NotKept, NotKeptInTime } from '../use-cases/kept-in-time.js';
import { CallerSounds } from '../prompts/caller-sounds.js';
import { TurnQuerySchema, VoiceFormSchema } from './voice-forms.js';

/** Who waited in vain for one thing to be kept does not wait as long for the next. */
const LEFT_MS = 80;

/** Turns that may be asked again: what was pressed is not said again, so that the caller hears the step anew. */
const LEADS_BACK: ReadonlySet<string> = new Set(['/voice/incoming', '/voice/turn']);

/** A caller whose turn failed is led back to its step once, in their language. Then they hear the fallback words: that we ring back, as they say, is saved first, if that goes quickly. */
@Catch()
@Injectable()
export class MenuFaultFilter extends TwimlFilter {
  private readonly sentBack = new SentBack();

  constructor(
    @Inject(LOGGER) logger: Logger,
    private readonly sounds: CallerSounds,
    private readonly positions: SealedPositions,
    private readonly settings: IvrSettings,
    private readonly log: CallLogPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(logger, (request) => sounds.fallbackDocument(isNumberHidden(VoiceFormSchema.safeParse(request.body).data?.From ?? '') ? 'hidden-caller' : 'caller', this.languageOf(request)));
  }

  /** Not where what they asked for could not be kept: that they are rung back is what there is for them. */
  protected override leadsBack(request: TelephoneRequest, error: unknown): string | undefined {
    const { body, originalUrl } = request;
    const callSid = VoiceFormSchema.safeParse(body).data?.CallSid;
    const now = this.clock.now();
    if (error instanceof NotKept || !callSid || !LEADS_BACK.has(originalUrl.split('?', 1)[0]!) || this.sentBack.was(callSid, originalUrl, now)) return undefined;
    this.sentBack.note(callSid, now);
    return this.sounds.troubleDocument(SentBack.addressOf(`${this.settings.publicUrl}${originalUrl}`), this.languageOf(request));
  }

  /** As their place in the flow says it, where that is at hand. */
  private languageOf({ body, query }: TelephoneRequest): string | null {
    const [form, token] = [VoiceFormSchema.safeParse(body), TurnQuerySchema.safeParse(query).data?.p];
    const standing = form.success && token ? this.positions.open(token, form.data.CallSid) : undefined;
    return standing && !(standing instanceof Promise) ? standing.position.language : null;
  }

  protected override async save(request: TelephoneRequest, error: unknown): Promise<void> {
    const form = VoiceFormSchema.safeParse(request.body);
    if (!form.success) return;
    const { CallSid: callSid, From: from } = form.data;
    await this.log.noteFault({ callSid, from, at: this.clock.now(), delivery: deliveryOf(request, 'fault', callSid, [callSid]) }, error instanceof NotKeptInTime ? LEFT_MS : undefined);
  }
}
