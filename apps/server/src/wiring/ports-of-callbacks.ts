import type { Provider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { FindPlaceInLine, IsPlaceUp, JoinWaitingLine, StandOutside } from '@pukar/acd-server';
import { CALLBACK_POLICY, OWED_REASONS, parseAttempts } from '@pukar/callbacks-core/domain';
import { AnswerCallBack, CallbacksSettings, CitizensPort, DesksPort, GivePlaceBack, KeepPlace, OutgoingCallsPort, OweCall, RungCitizensPort, type RungWords, RungWordsPort } from '@pukar/callbacks-server';
import { CallersPort, CallFacts, CallLog, DialOutgoingCall, GiveUpOutgoingCall, HearOutgoingLine, KeepPlacePort, NoteAnswer, OwedCallsPort, PrepareOutgoingCall, QueueCaller } from '@pukar/calls-server';
import { FindStanding, GetCitizenOfCall } from '@pukar/citizens-server';
import { WhenDesksOpen } from '@pukar/directory-server';
import type { PromptId } from '@pukar/ivr-core/domain';
import { isLanguage, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { CallerSounds } from '@pukar/ivr-server';
import type { ApiConfig, CallCentreConfig } from '@pukar/platform/config';

/** How citizens are rung back here. */
export const callbacksSettings = (config: CallCentreConfig, desks: DesksPort): CallbacksSettings => ({
  policy: { ...CALLBACK_POLICY, opens: (from) => desks.opens(from), quietHours: config.QUIET_HOURS, spacingMinutes: parseAttempts(config.CALL_BACK_ATTEMPTS) ?? CALLBACK_POLICY.spacingMinutes },
  first: config.CALL_BACK_FIRST,
});

/** Call-backs and who asks them: calls, which owe; the vault, which knows whom. In both processes, because the sweeps do what the webhooks do. */
export const portsOfCallbacks = (config: CallCentreConfig): Provider[] => [
  { provide: DesksPort, inject: [WhenDesksOpen], useFactory: (desks: WhenDesksOpen): DesksPort => ({ opens: (from) => desks.execute(from) }) },
  { provide: CallbacksSettings, inject: [DesksPort], useFactory: (desks: DesksPort): CallbacksSettings => callbacksSettings(config, desks) },
  {
    provide: CitizensPort, inject: [GetCitizenOfCall, FindStanding],
    useFactory: (citizens: GetCitizenOfCall, standings: FindStanding): CitizensPort => ({
      ofCall: (where, callId) => citizens.execute(where, callId),
      hold: (tx, citizenId) => citizens.hold(tx, citizenId),
      limitedUntil: async (where, citizenId) => {
        const standing = await standings.ofCitizen(where, citizenId, null);
        return standing.mayReachPerson ? undefined : standing.again;
      },
      latestCalls: (where, citizenId) => citizens.latestCalls(where, citizenId),
    }),
  },
  {
    provide: OutgoingCallsPort, inject: [PrepareOutgoingCall, DialOutgoingCall, GiveUpOutgoingCall, CallFacts, JoinWaitingLine, IsPlaceUp],
    useFactory: (prepare: PrepareOutgoingCall, dial: DialOutgoingCall, giveUp: GiveUpOutgoingCall, facts: CallFacts, line: JoinWaitingLine, places: IsPlaceUp): OutgoingCallsPort => ({
      prepare: (tx, { callbackId, ...call }) => prepare.execute(tx, { ...call, purpose: 'call-back', about: callbackId }),
      joinLine: async (tx, { callId, language, since, owed }) => { await line.execute(tx, { callId, language, at: since, isCallBack: true, standsFor: owed }); },
      dial: (callId) => dial.execute(callId, `${config.PUBLIC_URL}/voice/call-back?call=${callId}`),
      giveUp: (tx, callId, at) => giveUp.execute(tx, callId, at),
      personSince: (tx, callIds, since) => facts.personSince(tx, callIds, since),
      endedAt: (tx, callId) => facts.endedAt(tx, callId),
      isPlaceUp: async (where, { rung, ...place }) => {
        const besides = rung.map(({ callId }) => callId);
        const onTheWay = await facts.onTheWay(where, besides);
        return places.execute(where, { ...outside(place), expected: rung.filter(({ callId }) => onTheWay.includes(callId)).map(outside), besides });
      },
      alike: (where, owed) => places.alike(where, owed.map(outside)),
    }),
  },
  {
    // Found when they are asked: a call-back is given up through calls, whose outcome owes it, and the two cannot wait for each other to be made.
    provide: OwedCallsPort, inject: [CallersPort, ModuleRef],
    useFactory: (callers: CallersPort, later: ModuleRef): OwedCallsPort => ({
      owe: async (tx, { from, ...owed }) => {
        // Who called is in the vault before anything names them.
        if (from) await callers.remember(tx, { callId: owed.callId, from, language: null, at: owed.at });
        await later.get(OweCall).execute(tx, { ...owed, reason: reasonOf(owed.reason) });
      },
      withdraw: (tx, callId) => later.get(OweCall).withdraw(tx, callId),
      redial: (tx, { callId }) => later.get(GivePlaceBack).execute(tx, callId),
      placeOf: async (tx, callId) => {
        const place = await later.get(AnswerCallBack).placeOf(tx, callId);
        return place && outside(place);
      },
    }),
  },
  {
    provide: KeepPlacePort, inject: [CallersPort, KeepPlace, FindPlaceInLine, StandOutside],
    useFactory: (callers: CallersPort, places: KeepPlace, line: FindPlaceInLine, aside: StandOutside): KeepPlacePort => ({
      keep: async (tx, { isForMorning, chosen, ...caller }) => {
        await callers.remember(tx, caller);
        const kept = await places.execute(tx, { callId: caller.callId, placeSince: (await line.since(tx, caller.callId)) ?? caller.at, isForMorning });
        if (kept === 'kept' && chosen) await aside.execute(tx, { ...caller, ...chosen });
        return kept;
      },
    }),
  },
];

/** What a citizen hears who is rung before any agent: in the api only. */
export const portsOfRungCitizens = (config: ApiConfig): Provider[] => [
  {
    provide: RungCitizensPort, inject: [HearOutgoingLine, NoteAnswer, CallLog, QueueCaller],
    useFactory: (lines: HearOutgoingLine, answers: NoteAnswer, log: CallLog, queue: QueueCaller): RungCitizensPort => ({
      answered: async (line, at, news) => (await lines.answered(line, at, news)) === 'adopted',
      said: (tx, callId, what, at) => answers.execute(tx, callId, what, at),
      failed: (line, delivery) => log.noteFault({ ...line, from: '', at: new Date(), delivery }),
      queue: (line, language, at) => queue.execute({ ...line, from: '', language, keys: '1', topic: null, at }),
      keyAddress: (callId, turns) => `${config.PUBLIC_URL}/voice/call-back-key?call=${callId}&turns=${turns}`,
    }),
  },
  {
    provide: RungWordsPort, inject: [CallerSounds],
    useFactory: (sounds: CallerSounds): RungWordsPort => ({
      sounds: (words, given) => (given === null ? LANGUAGES_OF_THE_STATE : [isLanguage(given) ? given : 'hi-IN']).flatMap((language) => RUNG_PROMPTS[words].flatMap((prompt) => sounds.prompt({ language, prompt }))),
    }),
  },
];

const RUNG_PROMPTS: Readonly<Record<RungWords, readonly PromptId[]>> = {
  'who-calls': ['call.we-call', 'human.recorded'], keys: ['callback.keys'], line: ['human.asked'], declined: ['callback.declined'], goodbye: ['announcement.goodbye'], fault: ['fallback.we-call-again'],
};

const outside = ({ language, since, owed }: { readonly language: string; readonly since: Date; readonly owed: readonly string[] }) => ({ language, since, standsFor: owed });

/** What a call came to, as a reason for ringing back. */
const reasonOf = (reason: Parameters<OwedCallsPort['owe']>[1]['reason']): Parameters<OweCall['execute']>[1]['reason'] => OWED_REASONS.find((one) => one === reason) ?? 'no-outcome';
