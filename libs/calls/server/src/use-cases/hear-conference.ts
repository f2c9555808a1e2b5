import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { HearAgentJoined } from './hear-agent-joined.use-case.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';
import { HearCallerJoined } from './hear-caller-joined.use-case.js';
import { HearConferenceEnded } from './hear-conference-ended.use-case.js';
import { HearHold } from './hear-hold.use-case.js';

/** News of a call's conference. */
export interface ConferenceNews {
  /** Twilio's `StatusCallbackEvent`. */
  readonly event: string;
  readonly callId: string;
  readonly conferenceSid: string;
  readonly lineSid: string | undefined;
  /** The claim, for an agent's line; a caller's has none. */
  readonly label: string | undefined;
  readonly at: Date;
  readonly key: string;
}

/** Gives news of a conference to the use case that it means something to. That a caller left comes as the end of their call. */
@Injectable()
export class HearConference {
  constructor(
    private readonly agentJoined: HearAgentJoined,
    private readonly agentLeft: HearAgentLeft,
    private readonly callerJoined: HearCallerJoined,
    private readonly ended: HearConferenceEnded,
    private readonly hold: HearHold,
  ) {}

  async execute({ event, callId, conferenceSid, lineSid, label, at, key }: ConferenceNews): Promise<void> {
    const claimId = z.uuid().safeParse(label).data;
    if (event === 'conference-end') return this.ended.execute({ callId, conferenceSid, at, key });
    if (!lineSid) return;
    if (event === 'participant-join' && claimId) return this.agentJoined.execute({ callId, claimId, legSid: lineSid, conferenceSid, at, key });
    if (event === 'participant-join') return this.callerJoined.execute({ callId, callSid: lineSid, conferenceSid, at, key });
    if (event === 'participant-hold' || event === 'participant-unhold') return this.hold.execute({ callId, lineSid, isHeld: event === 'participant-hold', at, key });
    if (event === 'participant-leave' && claimId) return this.agentLeft.execute({ callId, claimId, legSid: lineSid, at, key });
  }
}
