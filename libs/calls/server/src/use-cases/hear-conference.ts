import { Injectable } from '@nestjs/common';
import type { News } from '@pukar/platform/inbox';
import * as z from 'zod';
import type { SeenInConference } from '../persistence/conference-rows.js';
import { HearParty } from '../parties/hear-party.use-case.js';
import { HearAgentJoined } from './hear-agent-joined.use-case.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';
import { HearCallerJoined } from './hear-caller-joined.use-case.js';
import { HearConferenceEnded } from './hear-conference-ended.use-case.js';
import { HearHold } from './hear-hold.use-case.js';
import { HearInConference } from './hear-in-conference.use-case.js';

/** News of a call's conference. */
export interface ConferenceNews {
  /** Twilio's `StatusCallbackEvent`. */
  readonly event: string;
  readonly callId: string;
  readonly conferenceSid: string;
  readonly lineSid: string | undefined;
  /** The claim, for an agent's line; a caller's has none. */
  readonly label: string | undefined;
  /** Why a line left, or whose leaving ended the conference. */
  readonly leftBecause?: string | undefined;
  readonly endedBySid?: string | undefined;
  readonly endedByLabel?: string | undefined;
  readonly at: Date;
  readonly news: News;
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
    private readonly inConference: HearInConference,
    private readonly parties: HearParty,
  ) {}

  async execute(heard: ConferenceNews): Promise<void> {
    const { event, callId, conferenceSid, lineSid, at, news } = heard;
    const claimId = uuidIn(heard.label);
    if (claimId && lineSid && (await this.parties.isParty(claimId))) return this.hearParty({ ...heard, lineSid, partyId: claimId });
    if (event === 'participant-join' && lineSid && claimId) return this.agentJoined.execute({ callId, claimId, legSid: lineSid, conferenceSid, at, news });
    if (event === 'participant-join' && lineSid) return this.callerJoined.execute({ callId, callSid: lineSid, conferenceSid, at, news });
    const seen = seenBy(heard);
    if (event === 'conference-end') return this.ended.execute(seen, news);
    if ((event === 'participant-hold' || event === 'participant-unhold') && lineSid) return this.hold.execute({ seen, lineSid, isHeld: event === 'participant-hold', news });
    if (event !== 'participant-leave' || !lineSid || !claimId) return this.inConference.execute(seen, news);
    return this.agentLeft.execute({ callId, claimId, legSid: lineSid, at, news, ...(seen.claimId ? { seen } : {}) });
  }

  /** Somebody besides the caller and the agent. Their hold and the like mean nothing to us. */
  private async hearParty({ event, callId, partyId, lineSid: legSid, conferenceSid, at, news }: ConferenceNews & { readonly lineSid: string; readonly partyId: string }): Promise<void> {
    if (event === 'participant-join') return this.parties.joined({ callId, partyId, legSid, conferenceSid, at, news });
    if (event === 'participant-leave') return this.parties.left({ callId, partyId, legSid, at, news });
    return this.inConference.execute({ conferenceSid, callId, at, lineSid: legSid }, news);
  }
}

/**
 * What news of a conference proves of who was in. That it started proves of nobody that they were: two lines do that, and both may be agents' (one whose
 * claim has lapsed, or who is asked for advice). A line that could not be added left without having been in.
 */
export function seenBy({ event, callId, conferenceSid, lineSid, label, leftBecause, endedBySid, endedByLabel, at }: Omit<ConferenceNews, 'news'>): SeenInConference {
  const about = { conferenceSid, callId, at };
  if (event === 'conference-end') return { ...about, isOver: true, claimId: uuidIn(endedByLabel), lineSid: endedBySid };
  if (event === 'conference-start' || leftBecause === 'participant_add_failed') return about;
  return { ...about, claimId: uuidIn(label), lineSid };
}

const uuidIn = (text: string | undefined): string | undefined => z.uuid().safeParse(text).data;
