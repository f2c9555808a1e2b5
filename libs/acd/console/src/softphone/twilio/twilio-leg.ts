/** A call on the line: its leg rings here, was answered here, or is being reconnected. */
export interface TwilioLeg {
  readonly claimId: string | null;
  readonly status: 'ringing' | 'accepted' | 'reconnecting';
  readonly isMuted: boolean;
}

/** The leg that there is, and the claim that the agent has accepted and whose leg has not come yet. */
export interface TwilioLegs {
  readonly leg: TwilioLeg | null;
  readonly accepts: string | null;
}

export type LegInput =
  | { readonly type: 'incoming'; readonly claimId: string | null }
  | { readonly type: 'accept'; readonly claimId: string }
  /** `mute`: the agent wants it; `muted`: the SDK says that it is so. */
  | { readonly type: 'muted' | 'mute'; readonly on: boolean }
  | { readonly type: 'ended' | 'reconnecting' | 'reconnected' | 'hang-up' };

export type LegEffect = { readonly type: 'accept' | 'disconnect' } | { readonly type: 'mute'; readonly on: boolean };

export interface LegStep {
  readonly legs: TwilioLegs;
  readonly effect: LegEffect | null;
}

export const noLegs: TwilioLegs = { leg: null, accepts: null };

/** Answers the leg of the claim that the agent accepted, and no other. */
export function stepLeg(legs: TwilioLegs, input: LegInput): LegStep {
  const { leg } = legs;
  const isOn = leg !== null && leg.status !== 'ringing';
  switch (input.type) {
    case 'incoming': return incoming(legs, { claimId: input.claimId, status: 'ringing', isMuted: false });
    case 'accept': return leg?.status === 'ringing' && leg.claimId === input.claimId ? answer(leg) : still({ leg, accepts: isOn && leg.claimId === input.claimId ? null : input.claimId });
    case 'mute': return isOn ? { legs: { ...legs, leg: { ...leg, isMuted: input.on } }, effect: { type: 'mute', on: input.on } } : still(legs);
    case 'muted': return isOn ? still({ ...legs, leg: { ...leg, isMuted: input.on } }) : still(legs);
    case 'reconnecting': return isOn ? still({ ...legs, leg: { ...leg, status: 'reconnecting' } }) : still(legs);
    case 'reconnected': return isOn ? still({ ...legs, leg: { ...leg, status: 'accepted' } }) : still(legs);
    case 'ended': return still({ ...legs, leg: null });
    case 'hang-up': return { legs, effect: leg ? { type: 'disconnect' } : null };
  }
}

const still = (legs: TwilioLegs): LegStep => ({ legs, effect: null });

const incoming = (legs: TwilioLegs, leg: TwilioLeg): LegStep => (legs.accepts !== null && legs.accepts === leg.claimId ? answer(leg) : still({ ...legs, leg }));

const answer = (leg: TwilioLeg): LegStep => ({ legs: { leg: { ...leg, status: 'accepted' }, accepts: null }, effect: { type: 'accept' } });
