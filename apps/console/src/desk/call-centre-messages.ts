import type { DeskSnapshot, UnreadyReason } from '@pukar/acd-core/contracts';
import type { FinishWrapUp } from '@pukar/acd-console';
import type { PlaceCallRequest } from '@pukar/calls-core/contracts';
import type { SaidOfCaller } from '@pukar/citizens-console';
import type { DraftContent, SaveConsent } from '@pukar/citizens-core/contracts';
import type { FinishVoicemail, ObjectionReason } from '@pukar/recordings-core/contracts';
import type { RegisterRequest } from '@pukar/grievances-core/contracts';

type OfCall = { readonly callId: string };
type OfClaim = { readonly claimId: string };
type Nothing = Record<string, never>;

/** The socket of the call centre. Values are read with their contracts' schemas where they are used. */
export type CallCentreMessages = {
  toServer: {
    'desk:open': { payload: Nothing; value: unknown };
    'desk:heartbeat': { payload: { readonly unready: readonly UnreadyReason[] }; value: unknown };
    'desk:ready': { payload: Nothing; value: unknown };
    'desk:break': { payload: { readonly reason?: string }; value: unknown };
    'offer:accept': { payload: OfClaim; value: unknown };
    'offer:decline': { payload: OfClaim; value: unknown };
    'wrap-up:finish': { payload: FinishWrapUp; value: unknown };
    'call:hang-up': { payload: OfCall; value: unknown };
    'call:end-for-abuse': { payload: SaidOfCaller; value: unknown };
    'conduct:mark': { payload: SaidOfCaller; value: unknown };
    'conduct:appeal': { payload: OfCall & { readonly words: string }; value: unknown };
    'call:hold': { payload: OfCall & { readonly on: boolean }; value: unknown };
    'call:before-placing': { payload: { readonly ticketNumber: string }; value: unknown };
    'call:place': { payload: PlaceCallRequest; value: unknown };
    'call:outgoing': { payload: OfCall; value: unknown };
    'call:leave': { payload: OfCall; value: unknown };
    'softphone:access': { payload: Nothing; value: unknown };
    'caller:context': { payload: OfCall; value: unknown };
    'draft:open': { payload: OfCall; value: unknown };
    'draft:save': { payload: OfCall & { readonly baseVersion: number; readonly content: DraftContent }; value: unknown };
    'consent:open': { payload: OfCall; value: unknown };
    'consent:save': { payload: SaveConsent; value: unknown };
    'identity:told': { payload: OfCall & { readonly openingId: string }; value: unknown };
    'greeting:forget': { payload: OfCall; value: unknown };
    'inward:mine': { payload: Nothing; value: unknown };
    'inward:begin': { payload: { readonly intake: 'paper' | 'broadcast' }; value: unknown };
    'inward:end': { payload: OfCall; value: unknown };
    'grievance:preview': { payload: OfCall & { readonly content: DraftContent }; value: unknown };
    'grievance:register': { payload: RegisterRequest; value: unknown };
    'recording:read': { payload: OfCall; value: unknown };
    'recording:pause': { payload: OfCall & { readonly on: boolean }; value: unknown };
    'recording:object': { payload: OfCall & { readonly reason: ObjectionReason }; value: unknown };
    'voicemail:list': { payload: Nothing; value: unknown };
    'voicemail:take': { payload: { about: 'message' | 'statement' }; value: unknown };
    'voicemail:finish': { payload: FinishVoicemail; value: unknown };
    'voicemail:give-back': { payload: OfCall; value: unknown };
    'ticket:look-up': { payload: { readonly number: string }; value: unknown };
  };
  toClient: { desk: DeskSnapshot; draft: OfCall; recording: OfCall; outgoing: OfCall };
};
