import { Injectable } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/domain';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls } from '../lines/line-urls.js';
import { CallerWordsPort, type Sound } from '../ports/caller-words.port.js';
import type { CallNext } from '../use-cases/find-where-call-belongs.use-case.js';
import { conversationDocument, farewellDocument, queueDocument, recordDocument, waitDocument } from './documents.js';

/** Renders where a call belongs: the same answer to whoever asks. */
@Injectable()
export class CallerDocuments {
  constructor(
    private readonly words: CallerWordsPort,
    private readonly settings: CallsSettings,
  ) {}

  next({ callId, isOurs, claimId, belongs, isBeingConnected, wasTransferred, language, queue, messageWishedAt }: CallNext, from: string): string {
    switch (belongs) {
      case 'conversation':
        return this.conversation(callId, isOurs ? callId : null, claimId);
      case 'queue':
        // Nothing was cut for a caller whose agent is on the way.
        return queue ? queueDocument(isBeingConnected || wasTransferred ? [] : this.words.sounds({ say: 'agent-lost' }, language), queue) : this.goodbye(language);
      case 'message':
        return messageWishedAt ? this.record(messageWishedAt, 1, language) : this.goodbye(language);
      case 'apology':
        return this.apology(from, language);
      case 'put-out':
        return farewellDocument(this.words.sounds({ say: 'put-out' }, language));
      case 'goodbye':
        return this.goodbye(language);
    }
  }

  /** What whom we ring hears when they answer: who calls, and that it is recorded; then what every line of the call hears. */
  answered(next: CallNext): string {
    if (next.belongs !== 'conversation') return this.next(next, '');
    return this.conversation(next.callId, next.callId, next.claimId, this.words.sounds({ say: 'we-call', about: next.purpose === 'bridge' ? 'ticket' : (next.purpose ?? 'ticket') }, next.language));
  }

  /** What the officer of a bridge hears: who calls, that a citizen wishes to speak, and that it is recorded; then the conversation, which goes on when they leave. */
  secondAnswered({ callId, language }: CallNext): string {
    const { conference, second } = lineUrls(this.settings.publicUrl, callId);
    return conversationDocument(callId, { conference, afterTalk: second.afterTalk }, this.words.sounds({ say: 'we-call', about: 'bridge' }, language), `officer:${callId}`);
  }

  /** A third party, by the label that their line has in the conference. */
  partyAnswered({ callId, language }: CallNext, partyId: string): string {
    const { conference, party } = lineUrls(this.settings.publicUrl, callId);
    return conversationDocument(callId, { conference, afterTalk: party(partyId).afterTalk }, this.words.sounds({ say: 'we-call', about: 'bridge' }, language), partyId);
  }

  /** Last words to a line whose conversation is over. */
  farewell(language: string | null): string {
    return this.goodbye(language);
  }

  /** Music outside the carrier's queue, which broke; after it the line asks again where it belongs. */
  music(language: string | null): string {
    return waitDocument([], this.words.sounds({ say: 'music' }, language), lineUrls(this.settings.publicUrl).talk);
  }

  /** How to leave a message, and the tone; the second time after silence. */
  record(wishedAt: Date, attempt: number, language: string | null): string {
    const { voicemail, voicemailSaid, voicemailRecording } = lineUrls(this.settings.publicUrl);
    const words = this.words.sounds({ say: attempt === 1 ? 'message-how' : 'message-again' }, language);
    return recordDocument(words, { said: voicemailSaid, recording: voicemailRecording, silent: voicemail(wishedAt, attempt + 1) });
  }

  /** The message is saved. */
  messageKept(language: string | null): string {
    return farewellDocument([...this.words.sounds({ say: 'message-kept' }, language), ...this.words.sounds({ say: 'goodbye' }, language)]);
  }

  /** No message was spoken: the caller waits on where they waited, or the call ends. */
  afterSilence(next: CallNext, from: string): string {
    if (next.belongs !== 'queue' || !next.queue) return this.next(next, from);
    return queueDocument(next.isBeingConnected ? [] : this.words.sounds({ say: 'message-none' }, next.language), next.queue);
  }

  apology(from: string, language: string | null): string {
    return farewellDocument(this.words.sounds({ say: 'apology', numberHidden: isNumberHidden(from) }, language));
  }

  /** The document that answers when nothing else can. */
  fallback(from: string): string {
    return this.words.fallbackDocument(isNumberHidden(from) ? 'hidden-caller' : 'caller');
  }

  private conversation(callId: string, inAddresses: string | null, claimId: string | null, words: readonly Sound[] = []): string {
    const { conference, afterTalk } = lineUrls(this.settings.publicUrl, inAddresses);
    return conversationDocument(callId, { conference, afterTalk: afterTalk(claimId) }, words);
  }

  private goodbye(language: string | null): string {
    return farewellDocument(this.words.sounds({ say: 'goodbye' }, language));
  }
}
