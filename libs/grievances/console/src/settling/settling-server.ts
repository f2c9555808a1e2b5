import type { AnswerQuestion, AskingLine, AskingTaken, IdentifyByReceipt, LetterTaken, OpenQuestions, RatedForCitizen, RateForCitizen, WithdrawTicket, WordsPreview } from '@pukar/grievances-core/contracts';
import type { Answer } from '@pukar/ui';

/** What an agent settles with a citizen on the line, beside a complaint; the page connects it to its socket. */
export interface SettlingServer {
  /** The agent has told the caller that their identity was opened. */
  identityTold(told: { readonly callId: string; readonly openingId: string }): Promise<Answer<unknown>>;
  openQuestions(callId: string): Promise<Answer<OpenQuestions>>;
  prove(said: { readonly callId: string; readonly ticketNumber: string }): Promise<Answer<unknown>>;
  identify(said: IdentifyByReceipt): Promise<Answer<unknown>>;
  previewWords(typed: { readonly callId: string; readonly words: string }): Promise<Answer<WordsPreview>>;
  rate(wish: RateForCitizen): Promise<Answer<RatedForCitizen>>;
  answer(wish: AnswerQuestion): Promise<Answer<unknown>>;
  withdraw(wish: WithdrawTicket): Promise<Answer<{ readonly isWithdrawn: boolean }>>;
  askingLine(): Promise<Answer<AskingLine>>;
  takeLetter(): Promise<Answer<LetterTaken>>;
  letterSent(id: string): Promise<Answer<unknown>>;
  takeAsking(): Promise<Answer<AskingTaken>>;
  giveBackAsking(id: string): Promise<Answer<unknown>>;
}
