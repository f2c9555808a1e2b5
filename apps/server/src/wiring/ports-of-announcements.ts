import type { Provider } from '@nestjs/common';
import { FindPlaceInLine } from '@pukar/acd-server';
import { tellingLanguage } from '@pukar/announcements-core/domain';
import { AnnouncementsSettings, type AnnouncementWords, AnnouncementWordsPort, AnsweredCallsPort, AudiencePort, DirectoryPort, GetTelling, MessagesPort, OutgoingCallsPort } from '@pukar/announcements-server';
import { CallFacts, CallLog, CallOff, DialOutgoingCall, HearOutgoingLine, NoteAnswer, PrepareOutgoingCall, QueueCaller } from '@pukar/calls-server';
import { FindConsenting, GetTellingRecipient, LinkTelling, RememberCaller, WithdrawConsent } from '@pukar/citizens-server';
import { DEPARTMENTS, PLACES, spokenWords } from '@pukar/directory-core/domain';
import { CallerSounds } from '@pukar/ivr-server';
import { type PromptId, textOfSpoken } from '@pukar/ivr-core/domain';
import { isLanguage, type Language, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { renderMessage } from '@pukar/messaging-core/domain';
import { GetTellingProgress, QueueMessage, TellingFactsPort } from '@pukar/messaging-server';
import { Database } from '@pukar/platform/database';
import type { ApiConfig, CallCentreConfig } from '@pukar/platform/config';

/** One who holds a phone is enough, and those came last: call-backs stand at old places. */
const MOST_WAITING = 1_000;

const channelsOf = (wish: 'call' | 'sms' | 'both') => ({ call: wish !== 'sms', sms: wish !== 'call' });

/** What announcements ask in both processes: the vault for who agreed, the directory for names and places. */
export const portsOfAnnouncements = (config: CallCentreConfig): Provider[] => [
  {
    provide: AnnouncementsSettings,
    useValue: new AnnouncementsSettings(config.PUBLIC_URL, config.QUIET_HOURS, config.ANNOUNCEMENTS_AT_ONCE, config.ANNOUNCEMENTS_PER_MINUTE, config.ANNOUNCEMENTS_PER_MONTH, config.ANNOUNCEMENTS_RETRY_MINUTES),
  },
  {
    provide: AudiencePort, inject: [FindConsenting, LinkTelling, GetTellingRecipient, WithdrawConsent],
    useFactory: (find: FindConsenting, link: LinkTelling, recipients: GetTellingRecipient, withdraw: WithdrawConsent): AudiencePort => ({
      next: (tx, { wish, ...audience }, toldSince, most) => find.execute(tx, { ...audience, channels: channelsOf(wish), toldSince, most }),
      count: (source, { wish, placeCodes }) => find.count(source, { placeCodes, channels: channelsOf(wish) }),
      link: (tx, telling) => link.execute(tx, telling),
      consentOf: async (tx, tellingId) => (await recipients.consentOf(tx, tellingId)) ?? { call: false, sms: false },
      withdraw: (tx, tellingId) => withdraw.execute(tx, tellingId),
    }),
  },
  { provide: DirectoryPort, useValue: directory },
];

/** The telephone and the SMS of announcements: in the worker only. */
export const portsOfTelling: Provider[] = [
  {
    provide: OutgoingCallsPort, inject: [PrepareOutgoingCall, DialOutgoingCall, CallOff, FindPlaceInLine, CallFacts],
    useFactory: (prepare: PrepareOutgoingCall, dial: DialOutgoingCall, callOff: CallOff, line: FindPlaceInLine, facts: CallFacts): OutgoingCallsPort => ({
      prepare: (tx, { callId, tellingId, language, at }) => prepare.execute(tx, { callId, purpose: 'announcement', about: tellingId, language, at }),
      dial: async (callId, answerUrl) => { await dial.execute(callId, answerUrl); },
      letBe: (callId, at) => callOff.execute(callId, at),
      // Call-backs stand in the line by the hundred after a bad hour; only who holds a phone waits.
      callersWaiting: async (where) => facts.onTheLine(where, await line.unclaimed(where, MOST_WAITING)),
    }),
  },
  {
    provide: MessagesPort, inject: [QueueMessage, GetTellingProgress],
    useFactory: (queue: QueueMessage, progress: GetTellingProgress): MessagesPort => ({
      write: (tx, { tellingId, language }) => queue.aboutTelling(tx, tellingId, language),
      progressOf: (source, tellingIds) => progress.execute(source, tellingIds),
    }),
  },
  {
    provide: TellingFactsPort, inject: [GetTelling, GetTellingRecipient],
    useFactory: (tellings: GetTelling, recipients: GetTellingRecipient): TellingFactsPort => ({
      of: async (tellingId, language) => {
        const [written, phone] = await Promise.all([tellings.written(tellingId, language), recipients.phoneOf(tellingId, 'sms')]);
        return written && phone ? { phone, department: departmentIn(language, written.departmentCode), text: written.text } : undefined;
      },
    }),
  },
];

/** What a citizen hears who answers: in the api only. */
export const portsOfTellingLine = (config: ApiConfig): Provider[] => [
  {
    provide: AnsweredCallsPort, inject: [HearOutgoingLine, NoteAnswer, CallLog, QueueCaller, GetTellingRecipient, RememberCaller, Database],
    useFactory: (lines: HearOutgoingLine, answers: NoteAnswer, log: CallLog, queue: QueueCaller, recipients: GetTellingRecipient, remember: RememberCaller, database: Database): AnsweredCallsPort => ({
      answered: async (line, at, news) => (await lines.answered(line, at, news)) === 'adopted',
      said: (tx, callId, what, at) => answers.execute(tx, callId, what, at),
      failed: (line, delivery) => log.noteFault({ ...line, from: '', at: new Date(), delivery }),
      queue: async (line, { tellingId, language, at }) => {
        await database.transaction(async (tx) => { await remember.execute(tx, { callId: line.callId, from: await recipients.phoneOf(tellingId, 'call', tx), at }); });
        return queue.execute({ ...line, from: '', language, keys: '2', topic: null, at });
      },
    }),
  },
  {
    provide: AnnouncementWordsPort, inject: [CallerSounds],
    useFactory: (sounds: CallerSounds): AnnouncementWordsPort => ({
      sounds: (words, language, departmentCode) => sounds.prompt(spokenOf(words, language, departmentCode)),
      text: (words, language, departmentCode) => textOfSpoken(spokenOf(words, language, departmentCode), wordsOf),
      message: (language, departmentCode, text) => {
        const written = tellingLanguage(language);
        return renderMessage('announcement', written, { helpline: config.HELPLINE_NUMBER, department: departmentIn(written, departmentCode), text });
      },
    }),
  },
];

const PROMPTS: Readonly<Record<AnnouncementWords, PromptId>> = {
  intro: 'announcement.intro', keys: 'announcement.keys', stopped: 'announcement.stopped', person: 'human.asked', goodbye: 'announcement.goodbye',
};

const wordsOf = (key: string, language: Language): string | undefined => (spokenWords(language) as Readonly<Record<string, string>>)[key];
const departmentIn = (language: Language, code: string): string => wordsOf(`department.${code}`, language) ?? '';

function spokenOf(words: AnnouncementWords, language: string, department: string) {
  return { language: isLanguage(language) ? language : LANGUAGES_OF_THE_STATE[0], prompt: PROMPTS[words], ...(words === 'intro' ? { fill: { department: { content: `department.${department}` } } } : {}) };
}

const nobody = { en: '', hi: '' };
const directory: DirectoryPort = {
  departmentName: (code) => DEPARTMENTS.find((department) => department.code === code)?.name ?? nobody,
  placeName: (code) => PLACES.find((place) => place.code === code)?.name ?? nobody,
  within: (placeCodes) => PLACES.filter(({ code, districtCode }) => placeCodes.includes(code) || placeCodes.includes(districtCode)).map(({ code }) => code),
};
