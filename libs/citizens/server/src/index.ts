import { FindEarlierCalls } from './use-cases/find-earlier-calls.use-case.js';
import { ResealedVault1700000000352 } from './resealing/resealed-vault.migration.js';
import { VaultResealings } from './resealing/vault-resealings.js';
import { CheckReceipt } from './receipt/check-receipt.use-case.js';
import { ReceiptCodes } from './receipt/receipt-codes.js';
import { ReceiptTries } from './receipt/receipt-tries.js';
import { Receipts1700000000190 } from './receipt/receipts.migration.js';
import { ReadAddressOfTicket } from './receipt/read-address-of-ticket.use-case.js';
import { AppealMarks } from './conduct/appeal-marks.use-case.js';
import { AppealWords } from './conduct/appeal-words.js';
import { ConductStore } from './conduct/conduct-store.js';
import { DecideMark } from './conduct/decide-mark.use-case.js';
import { FindStanding } from './conduct/find-standing.use-case.js';
import { IsDraftAbandoned } from './use-cases/is-draft-abandoned.use-case.js';
import { LetEvidenceGo } from './conduct/let-evidence-go.use-case.js';
import { ListMarks } from './conduct/list-marks.use-case.js';
import { MarkedCallers } from './conduct/marked-callers.js';
import { ProposeMark } from './conduct/propose-mark.use-case.js';
import { ConductController } from './http/conduct.controller.js';
import { AskForIdentity } from './identity/ask-for-identity.use-case.js';
import { EraseIdentity } from './identity/erase-identity.use-case.js';
import { Erased1700000000353 } from './identity/erased.migration.js';
import { DecideIdentity } from './identity/decide-identity.use-case.js';
import { ListOpenings } from './identity/list-openings.use-case.js';
import { OpeningStore } from './identity/opening-store.js';
import { OpeningsOfCitizen } from './identity/openings-of-citizen.js';
import { ReadIdentity } from './identity/read-identity.use-case.js';
import { PressureController } from './http/pressure.controller.js';
import { HandlePressure, PressureOthers } from './pressure/handle-pressure.use-case.js';
import { type VoiceCheck, VoiceChecks } from './pressure/voice-checks.use-case.js';
import { VoiceChecks1700000000167 } from './persistence/voice-checks.migration.js';
import { IdentityController } from './http/identity.controller.js';
import { IdentityOpenings1700000000166 } from './persistence/identity-openings.migration.js';
import { IdentityCommands } from './sockets/identity-commands.js';
import { BeginInward } from './inward/begin-inward.use-case.js';
import { EndInward } from './inward/end-inward.use-case.js';
import { InwardStore } from './inward/inward-store.js';
import { Inward1700000000155 } from './inward/inward.migration.js';
import { IsWithInward } from './inward/is-with-inward.use-case.js';
import { CitizenStore } from './persistence/citizen-store.js';
import { CreateVault1700000000004 } from './persistence/create-citizens.migration.js';
import { ConsentStore } from './persistence/consent-store.js';
import { TellingConsent1700000000086 } from './persistence/telling-consent.migration.js';
import { CheckDigits, type CheckedDigits } from './pin/check-digits.use-case.js';
import { ChooseDigits, ChosenDigits, type DigitsToChoose } from './pin/choose-digits.use-case.js';
import { DigitHashes } from './pin/digit-hashes.js';
import { DigitsOpenFrom1700000000102 } from './pin/digits-open-from.migration.js';
import { DigitTries } from './pin/digit-tries.js';
import { PendingDigits } from './pin/pending-digits.js';
import { Phones } from './pin/phones.js';
import { PhonesDigits1700000000097 } from './pin/phones-digits.migration.js';
import { BeginStatementDraft } from './spoken/begin-statement-draft.use-case.js';
import { FindTicketsOfNumber } from './spoken/find-tickets-of-number.use-case.js';
import { KeepSpokenWords } from './spoken/keep-spoken-words.use-case.js';
import { CreateConduct1700000000082 } from './persistence/create-conduct.migration.js';
import { DraftPlaces1700000000078 } from './persistence/draft-places.migration.js';
import { GreetingLanguage1700000000092 } from './persistence/greeting-language.migration.js';
import { GreetingStore } from './persistence/greeting-store.js';
import { DraftStore } from './persistence/draft-store.js';
import { Vault } from './persistence/vault.js';
import { CitizensCommands } from './sockets/citizens-commands.js';
import { ConductCommands } from './sockets/conduct-commands.js';
import { InwardCommands } from './sockets/inward-commands.js';
import { WatchCommands } from './sockets/watch-commands.js';
import { DraftNews } from './watching/draft-news.js';
import { DraftWatches1700000000250 } from './watching/draft-watches.migration.js';
import { WatchDraft } from './watching/watch-draft.use-case.js';
import { WatchStore } from './watching/watch-store.js';
import { GreetingCommands } from './sockets/greeting-commands.js';
import { FindConsenting } from './use-cases/find-consenting.use-case.js';
import { GetTellingRecipient } from './use-cases/get-telling-recipient.use-case.js';
import { LinkTelling } from './use-cases/link-telling.use-case.js';
import { OpenConsent } from './use-cases/open-consent.use-case.js';
import { CallsOfConsent } from './use-cases/calls-of-consent.js';
import { SaveConsent } from './use-cases/save-consent.use-case.js';
import { WithdrawConsent } from './use-cases/withdraw-consent.use-case.js';
import { GetDraftForRegistration } from './use-cases/get-draft-for-registration.use-case.js';
import { GetKnownOfCaller } from './use-cases/get-known-of-caller.use-case.js';
import { LinkTicket } from './use-cases/link-ticket.use-case.js';
import { MakeReference } from './use-cases/make-reference.use-case.js';
import { MarkRegistered } from './use-cases/mark-registered.use-case.js';
import { MaskContent } from './drafts/mask-content.js';
import { BeginDraft } from './use-cases/begin-draft.use-case.js';
import { OpenDraft } from './use-cases/open-draft.use-case.js';
import { FindCitizenOfTicket } from './use-cases/find-citizen-of-ticket.use-case.js';
import { GetNumberOfTicket } from './use-cases/get-number-of-ticket.use-case.js';
import { GetCallOfTicket } from './use-cases/get-call-of-ticket.use-case.js';
import { GetCitizenOfCall } from './use-cases/get-citizen-of-call.use-case.js';
import { GetPhoneOfCitizen } from './use-cases/get-phone-of-citizen.use-case.js';
import { GetPhoneOfTicket } from './use-cases/get-phone-of-ticket.use-case.js';
import { MessagesUnwanted1700000000181 } from './persistence/messages-unwanted.migration.js';
import { WantMessages } from './use-cases/want-messages.use-case.js';
import { CallersPast, ReadCallerContext } from './use-cases/read-caller-context.use-case.js';
import { GetReferencesOfTicket } from './use-cases/get-references-of-ticket.use-case.js';
import { ReadNumberOfTicket } from './use-cases/read-number-of-ticket.use-case.js';
import { RememberCaller } from './use-cases/remember-caller.use-case.js';
import { RememberLanguage } from './use-cases/remember-language.use-case.js';
import { GetRememberedLanguage } from './use-cases/get-remembered-language.use-case.js';
import { ForgetLanguage } from './use-cases/forget-language.use-case.js';
import { SaveDraft } from './use-cases/save-draft.use-case.js';
import { ShowDraft } from './drafts/show-draft.js';
import { GetTicketOfReference } from './use-cases/get-ticket-of-reference.use-case.js';

export { CreateVault1700000000004 } from './persistence/create-citizens.migration.js';
export { AppealMarks, type Appealed } from './conduct/appeal-marks.use-case.js';
export { FindStanding } from './conduct/find-standing.use-case.js';
export { IsDraftAbandoned } from './use-cases/is-draft-abandoned.use-case.js';
export { LetEvidenceGo } from './conduct/let-evidence-go.use-case.js';
export { ProposeMark, type ProposedMark } from './conduct/propose-mark.use-case.js';
export { ConductCallsPort, type ConductTalk } from './ports/conduct-calls.port.js';
export { EvidencePort } from './ports/evidence.port.js';
export { ConductCommands } from './sockets/conduct-commands.js';
export { DraftPapersPort } from './ports/draft-papers.port.js';
export { AadhaarMaskPort } from './ports/aadhaar-mask.port.js';
export { CallHoldersPort } from './ports/call-holders.port.js';
export { type CallFacts, EarlierCallsPort } from './ports/earlier-calls.port.js';
export { RingBacksPort } from './ports/ring-backs.port.js';
export { StaffPort } from './ports/staff.port.js';
export { FindCitizenOfTicket, HandlePressure, type VoiceCheck, VoiceChecks };
export { ErasurePort } from './ports/erasure.port.js';
export { AskForIdentity, DecideIdentity, EraseIdentity, IdentityCommands, ListOpenings, ReadIdentity };
export { VaultResealings };
export { SameWordsPort } from './ports/same-words.port.js';
export { CheckReceipt, ReadAddressOfTicket, ReceiptCodes };
export { TicketsPort, type TicketSummary } from './ports/tickets.port.js';
export { CitizensCommands } from './sockets/citizens-commands.js';
export { type DraftForRegistration, GetDraftForRegistration } from './use-cases/get-draft-for-registration.use-case.js';
export type { DraftRefusal } from './drafts/draft-refusal.js';
export { type CallerOfDraft, GetKnownOfCaller, type KnownOfCaller } from './use-cases/get-known-of-caller.use-case.js';
export { LinkTicket, type TicketToLink } from './use-cases/link-ticket.use-case.js';
export { MakeReference, type ReferencePair } from './use-cases/make-reference.use-case.js';
export { MarkRegistered } from './use-cases/mark-registered.use-case.js';
export { BeginDraft } from './use-cases/begin-draft.use-case.js';
export { OpenDraft } from './use-cases/open-draft.use-case.js';
export { ReadNumberOfTicket } from './use-cases/read-number-of-ticket.use-case.js';
export { GetNumberOfTicket } from './use-cases/get-number-of-ticket.use-case.js';
export { GetCallOfTicket } from './use-cases/get-call-of-ticket.use-case.js';
export { type CitizenOfCall, GetCitizenOfCall } from './use-cases/get-citizen-of-call.use-case.js';
export { GetPhoneOfCitizen } from './use-cases/get-phone-of-citizen.use-case.js';
export { GetPhoneOfTicket, type MessageRecipient } from './use-cases/get-phone-of-ticket.use-case.js';
export { FindEarlierCalls } from './use-cases/find-earlier-calls.use-case.js';
export { earlierCallsOf, ticketIdsOf } from './persistence/callers-history.js';
export { ReadCallerContext } from './use-cases/read-caller-context.use-case.js';
export { GetReferencesOfTicket } from './use-cases/get-references-of-ticket.use-case.js';
export { type IncomingCaller, RememberCaller } from './use-cases/remember-caller.use-case.js';
export { type GreetingAgreed, RememberLanguage } from './use-cases/remember-language.use-case.js';
export { ForgetLanguage } from './use-cases/forget-language.use-case.js';
export { GetRememberedLanguage } from './use-cases/get-remembered-language.use-case.js';
export { type DraftSaved, type DraftToSave, SaveDraft } from './use-cases/save-draft.use-case.js';
export { GetTicketOfReference } from './use-cases/get-ticket-of-reference.use-case.js';

export { type AudienceQuestion, type ConsentingCitizen, FindConsenting } from './use-cases/find-consenting.use-case.js';
export { GetTellingRecipient } from './use-cases/get-telling-recipient.use-case.js';
export { GreetingCommands, InwardCommands, WatchCommands, IsWithInward, GreetingLanguage1700000000092, LinkTelling, OpenConsent, SaveConsent, TellingConsent1700000000086, WithdrawConsent };

export { BeginStatementDraft, CheckDigits, type CheckedDigits, ChooseDigits, type DigitsToChoose, FindTicketsOfNumber, KeepSpokenWords, PhonesDigits1700000000097 };

/** What callers do by keypad: the digits of their phones, and the complaints that they spoke. */
const keypad = [Phones, PendingDigits, DigitHashes, DigitTries, ChosenDigits, CheckDigits, ChooseDigits, FindTicketsOfNumber, BeginStatementDraft, KeepSpokenWords];
/** What agents write down without a call. */
const inward = [InwardStore, BeginInward, EndInward, IsWithInward, InwardCommands];
const stores = [Vault, CitizenStore, ConsentStore, DraftStore, GreetingStore];
/** Whom we may tell of schemes. */
const tellings = [FindConsenting, GetTellingRecipient, LinkTelling, WithdrawConsent];
const conduct = [AppealMarks, AppealWords, ConductCommands, ConductStore, DecideMark, FindStanding, ListMarks, MarkedCallers, ProposeMark];
/** Opening who a ticket's citizen is. */
const identity = [AskForIdentity, DecideIdentity, EraseIdentity, IdentityCommands, ListOpenings, OpeningStore, OpeningsOfCitizen, ReadIdentity];
/** What citizens say about pressure. */
const pressure = [FindCitizenOfTicket, HandlePressure, PressureOthers, VoiceChecks];
/** Citizens of whom no number is known. */
const receipts = [CheckReceipt, ReadAddressOfTicket, ReceiptCodes, ReceiptTries];
/** Supervisors who watch a draft being written. */
const watching = [WatchStore, DraftNews, WatchDraft, WatchCommands];
const references = [MakeReference, GetTicketOfReference, GetReferencesOfTicket];

/** For whoever prepares a database, and loads no more. */
export const CITIZENS_MIGRATIONS = [CreateVault1700000000004, CreateConduct1700000000082, TellingConsent1700000000086, DraftPlaces1700000000078, GreetingLanguage1700000000092, PhonesDigits1700000000097, DigitsOpenFrom1700000000102, Inward1700000000155, IdentityOpenings1700000000166, VoiceChecks1700000000167, MessagesUnwanted1700000000181, Receipts1700000000190, DraftWatches1700000000250, ResealedVault1700000000352, Erased1700000000353] as const;

/** What the call centre's process provides of the vault. */
export const citizensServer = {
  providers: [
    ...stores, ...keypad, ...inward, ...references, ...tellings, ...conduct, ...identity, ...pressure, ...receipts, ...watching, CallsOfConsent, OpenConsent, SaveConsent, FindEarlierCalls, RememberCaller, RememberLanguage, GetRememberedLanguage, ForgetLanguage, WantMessages, GreetingCommands, ShowDraft, MaskContent, BeginDraft, OpenDraft, SaveDraft,
    GetDraftForRegistration, MarkRegistered, LinkTicket, GetKnownOfCaller, CallersPast, ReadCallerContext, GetCallOfTicket, GetCitizenOfCall, ReadNumberOfTicket, GetNumberOfTicket, GetPhoneOfCitizen, GetPhoneOfTicket, CitizensCommands,
  ],
  controllers: [ConductController, IdentityController, PressureController],
  migrations: CITIZENS_MIGRATIONS,
} as const;

/** What the worker provides of it: no drafts but those that it begins, no callers' contexts. Of the vault's ports it needs `EvidencePort` and `ConductCallsPort`. */
export const citizensWorker = { providers: [...stores, DigitHashes, VaultResealings, BeginDraft, FindCitizenOfTicket, ...references, ...tellings, FindStanding, GetCitizenOfCall, GetNumberOfTicket, GetPhoneOfCitizen, GetPhoneOfTicket, IsDraftAbandoned, LetEvidenceGo, FindEarlierCalls, RememberCaller], controllers: [], migrations: [] } as const;
