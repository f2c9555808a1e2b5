import { Controller, Header, HttpCode, Inject, Post, Query, Req, UseFilters } from '@nestjs/common';
import type { Flow, FlowInput, Position } from '@pukar/ivr-core/domain';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, signatureOf, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { SealedPositions } from '../positions/sealed-positions.js';
import { CallLogPort } from '../ports/call-log.port.js';
import { type Soon, then } from '../soon.js';
import { TakeTurn } from '../use-cases/take-turn.use-case.js';
import { MenuFaultFilter } from './menu-fault.filter.js';
import { TurnQuerySchema, VoiceFormSchema } from './voice-forms.js';
import { VoiceTurns } from './voice-turns.js';

type VoiceForm = z.infer<typeof VoiceFormSchema>;

/** What is looked up and what is promised because it could not be, together: with a database that hangs, a caller waits for both. */
const TURN_MS = 400;
/** What a promise gets even then: one that can be saved is saved before it is said. */
const LEAST_FOR_PROMISE_MS = 80;

/** The menus, as the carrier asks for them. */
@Controller('voice')
@FromCarrier()
@UseFilters(MenuFaultFilter)
export class VoiceController {
  constructor(
    private readonly takeTurn: TakeTurn,
    private readonly turns: VoiceTurns,
    private readonly positions: SealedPositions,
    private readonly log: CallLogPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('incoming')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  incoming(@Req() request: CarrierRequest, @ParsedBody(VoiceFormSchema) form: VoiceForm): Soon<string> {
    this.log.note({ callSid: form.CallSid, at: this.clock.now(), kind: 'incoming', rank: 'ringing', signature: signatureOf(request) });
    return this.begin(request, form);
  }

  @Post('turn')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  turn(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(VoiceFormSchema) form: VoiceForm): Soon<string> {
    return then(this.positions.open(TurnQuerySchema.parse(query).p, form.CallSid), (opened) => opened ? this.step(opened.flow, opened.position, inputOf(form), request, form) : this.begin(request, form));
  }

  private begin(request: CarrierRequest, form: VoiceForm): Soon<string> {
    const { flow, position } = this.positions.start();
    return this.step(flow, position, { type: 'begin' }, request, form);
  }

  private leftOfTurn(began: Date): number {
    return Math.max(LEAST_FOR_PROMISE_MS, TURN_MS - (this.clock.now().getTime() - began.getTime()));
  }

  private step(flow: Flow, from: Position, input: FlowInput, request: CarrierRequest, form: VoiceForm): Soon<string> {
    const at = this.clock.now();
    // Made, but not opened, for a turn that only moves in the menu: what is kept of it is written behind.
    const delivery = deliveryOf(request, 'turn', form.CallSid, [form.CallSid, undefined]);
    const caller = { callSid: form.CallSid, from: form.From, at, delivery };
    return then(this.takeTurn.execute(flow, from, input, { callSid: form.CallSid, from: form.From, delivery, recordingSid: form.RecordingSid }), (taken) =>
      then(taken.promisesCall ? this.log.noteFault(caller, this.leftOfTurn(at)) : undefined, () => {
        const { node, language, pressed } = taken.turn.position;
        this.log.note({ callSid: form.CallSid, at, kind: 'turn', rank: taken.foundNobody ? 'queued' : 'in-menu', language, keys: pressed, served: taken.served, detail: { node, input: input.type }, signature: delivery.signature });
        return this.turns.render(flow, taken, caller);
      }));
  }
}

/** What is said as the key that ended a recording, where that was no key of the flow's: the finish key, or that the caller hung up. */
const NO_KEYS = ['#', 'hangup'];

/** Who ends a recording by another key than the finish key means that key, and not what they said. */
function inputOf({ RecordingSid: recording, Digits: keys }: VoiceForm): FlowInput {
  if (recording && (!keys || NO_KEYS.includes(keys))) return { type: 'recorded', recording };
  return keys ? { type: 'key', keys } : { type: 'silence' };
}
