import type { CallParties, Colleagues, ConsultRequest, Contacts, SoftphoneAccess, TransferRequest, WhereMonitoring } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';

/** What the desk asks of the server about those in its call. */
export interface PartiesServer {
  read(callId: string): Promise<Answer<CallParties>>;
  colleagues(): Promise<Answer<Colleagues>>;
  contacts(text: string): Promise<Answer<Contacts>>;
  transfer(wish: TransferRequest): Promise<Answer<unknown>>;
  consult(wish: ConsultRequest): Promise<Answer<unknown>>;
  add(callId: string, contactId: string): Promise<Answer<unknown>>;
  letCallerIn(callId: string): Promise<Answer<unknown>>;
  endConsult(callId: string): Promise<Answer<unknown>>;
  complete(callId: string): Promise<Answer<unknown>>;
  endParty(callId: string, partyId: string): Promise<Answer<unknown>>;
  onParties(listener: (parties: CallParties) => void): () => void;
}

/** What a supervisor's screen asks of the server about conversations. */
export interface MonitorServer {
  listen(callId: string): Promise<Answer<WhereMonitoring>>;
  whisper(callId: string): Promise<Answer<WhereMonitoring>>;
  barge(callId: string): Promise<Answer<WhereMonitoring>>;
  /** What a screen asks that has just come, or come again. */
  where(): Promise<Answer<WhereMonitoring>>;
  leave(): Promise<Answer<unknown>>;
  endLeg(callId: string, partyId: string): Promise<Answer<unknown>>;
  softphoneAccess(): Promise<Answer<SoftphoneAccess>>;
  onParties(listener: (parties: CallParties) => void): () => void;
}
