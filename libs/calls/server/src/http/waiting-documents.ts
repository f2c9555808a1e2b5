import { Inject, Injectable } from '@nestjs/common';
import { isNumberHidden, type WaitingWords } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls, type WaitRound } from '../lines/line-urls.js';
import { CallerWordsPort, type CallerWords } from '../ports/caller-words.port.js';
import type { AfterChoice } from '../use-cases/choose-while-waiting.use-case.js';
import { leaveDocument, waitAndListenDocument, waitDocument } from './documents.js';

/** A caller has this long to press a key before the way out; after music, as short as may be. */
const LAST_OFFER_SECONDS = 7;
const AFTER_MUSIC_SECONDS = 1;

/** A round of a waiting caller: where they are in it, and who they are to the carrier. */
export type Round = Required<WaitRound> & {
  readonly from: string;
  /** The id of a call of ours: whom we rang is offered nothing but a person. */
  readonly ours: string | null;
};

/** What callers hear in the queue: words and music while a key may be pressed, or the way out of it. */
@Injectable()
export class WaitingDocuments {
  constructor(
    private readonly words: CallerWordsPort,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(words: WaitingWords, round: Round): string {
    if (round.ours) return this.toWhomWeRang(words, round);
    const numberHidden = isNumberHidden(round.from);
    switch (words.say) {
      case 'leave':
        return leaveDocument();
      case 'nothing':
        return this.listening([], round);
      case 'place':
        return this.listening([{ ...words, numberHidden }], this.toldPlace(words, round));
      case 'nobody-here':
        return this.listening([{ say: 'nobody-here', numberHidden }], { ...round, knowsNobodyIsHere: true });
      case 'way-out':
        return this.wayOut(words, numberHidden, { ...round, knowsWayOut: true });
      // Kept in a transaction first: who asks for the document of it meanwhile hears music.
      case 'to-message':
        return this.listening([], round);
      case 'last-offer':
        return this.instead({ say: 'last-offer', numberHidden }, { ...round, hadLastOffer: true });
    }
  }

  private toWhomWeRang(words: WaitingWords, round: Round): string {
    if (words.say === 'leave' || words.say === 'last-offer' || words.say === 'to-message') return leaveDocument();
    const told = words.say === 'place' ? this.toldPlace(words, round) : { ...round, knowsNobodyIsHere: round.knowsNobodyIsHere || words.say === 'nobody-here', knowsWayOut: round.knowsWayOut || words.say === 'way-out' };
    const said = words.say === 'place' ? this.sounds({ ...words, offers: false, numberHidden: false }, round) : [];
    return waitDocument(said, this.sounds({ say: 'music' }, round), lineUrls(this.settings.publicUrl, round.ours).wait(next(told)));
  }

  afterKey(choice: AfterChoice, round: Round): string {
    switch (choice) {
      case 'kept':
        return leaveDocument(this.sounds({ say: 'call-back-kept' }, round));
      case 'already-kept':
        return leaveDocument(this.sounds({ say: 'call-back-already-kept' }, round));
      case 'message':
        return leaveDocument();
      case 'no-number':
        return this.listening([{ say: 'no-number-to-ring' }], round);
      case 'wait':
        return waitDocument([], this.sounds({ say: 'music' }, round), lineUrls(this.settings.publicUrl).wait(next(round)));
    }
  }

  /** A time that is told ends so many minutes from now; less than one is one. */
  private toldPlace({ place, minutes }: Extract<WaitingWords, { say: 'place' }>, round: Round): Round {
    const toldAt = this.clock.now();
    return { ...round, place, toldAt, time: minutes === null ? round.time : { minutes, endsAt: new Date(toldAt.getTime() + Math.max(1, minutes) * 60_000) } };
  }

  /** Music ends in the next round, whatever the caller was told. */
  private listening(words: readonly CallerWords[], round: Round): string {
    const sounds = [...words, { say: 'music' } as const].flatMap((one) => this.sounds(one, round));
    return waitAndListenDocument(sounds, { ...this.addresses(round), timeout: AFTER_MUSIC_SECONDS });
  }

  /** Who may stay hears so, and music after it. */
  private wayOut({ because, mayStay }: Extract<WaitingWords, { say: 'way-out' }>, numberHidden: boolean, round: Round): string {
    const words = { say: SAID_BECAUSE[because], numberHidden } as const;
    return mayStay ? this.listening([words, { say: 'stay' }], round) : this.instead(words, round);
  }

  /** What there is instead of waiting; without a key the next round is the way out. */
  private instead(words: CallerWords, round: Round): string {
    return waitAndListenDocument(this.sounds(words, round), { ...this.addresses(round), timeout: LAST_OFFER_SECONDS });
  }

  private addresses(round: Round): { key: string; next: string } {
    const urls = lineUrls(this.settings.publicUrl);
    return { key: urls.waitKey(round, this.clock.now()), next: urls.wait(next(round)) };
  }

  private sounds(words: CallerWords, { language }: Round) {
    return this.words.sounds(words, language);
  }
}

const SAID_BECAUSE = { crowded: 'crowded', nobody: 'empty', waited: 'last-offer' } as const;

const next = (round: Round): WaitRound => ({ ...round, rounds: round.rounds + 1 });
