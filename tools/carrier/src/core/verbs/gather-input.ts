import type { Key } from '../calls/key-feed.js';
import { Interrupted, scopeWithin, untilStopped, type Scope } from '../scope.js';
import type { Cancel } from '../timers.js';
import { count, flag } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { methodOf } from '../params.js';
import { callParameters } from '../webhooks/call-parameters.js';
import { KeyCollector } from './key-collector.js';
import { resolve, type Run } from './run.js';
import { SpeechCollector } from './speech-collector.js';

const DEFAULT_TIMEOUT_SECONDS = 5;
const DEFAULT_MAX_SPEECH_SECONDS = 60;

/** What one Gather hears: keys, words or both, whichever begins. */
export class GatherInput {
  readonly keys: KeyCollector;
  readonly speech = new SpeechCollector();
  private readonly kinds: readonly string[];
  private readonly input: Scope;
  private cancel: Cancel = () => undefined;
  private cancelSpeech: Cancel = () => undefined;
  private partials = 0;

  constructor(private readonly run: Run, private readonly verb: Verb) {
    const numDigits = count(verb, 'numDigits', 0);
    this.keys = new KeyCollector({ numDigits: numDigits === 0 ? undefined : numDigits, finishOnKey: verb.attributes['finishOnKey'] ?? '#' });
    this.kinds = (verb.attributes['input'] ?? 'dtmf').split(/\s+/);
    this.input = scopeWithin(run.signal);
  }

  /** Plays the prompts, which input cuts short, and listens until the input is over. Throws when the call has gone elsewhere. */
  async listen(): Promise<void> {
    const { run, verb } = this;
    const prompts = scopeWithin(run.signal);
    const began = (): void => {
      if (flag(verb, 'bargeIn', true)) prompts.stop('barge-in');
    };
    const deaf = [
      run.leg.keys.listen({ key: (key) => this.key(key, began), quiet: () => this.input.stop('over') }),
      ...(this.kinds.includes('speech') ? [run.leg.speech.listen({ began: () => this.startSpeech(began), spoke: (words) => this.spoke(words, began) })] : []),
    ];
    try {
      await prompt({ ...run, signal: prompts.signal }, verb);
      if (this.keys.digits === '' && !this.speech.isSpeaking && this.speech.result === '' && !this.input.signal.aborted) this.wait(count(verb, 'timeout', DEFAULT_TIMEOUT_SECONDS));
      await this.over();
    } finally {
      this.cancel();
      this.cancelSpeech();
      for (const end of deaf) end();
      prompts.stop('over');
      this.input.stop('over');
    }
  }

  private key(key: Key, began: () => void): void {
    if (!this.kinds.includes('dtmf')) return;
    began();
    if (this.keys.take(key)) this.input.stop('over');
    else this.wait(count(this.verb, 'timeout', DEFAULT_TIMEOUT_SECONDS));
  }

  private startSpeech(began: () => void): void {
    if (this.keys.digits !== '') return;
    began();
    this.cancel();
    if (!this.speech.isSpeaking && this.speech.result === '') {
      this.cancelSpeech = this.run.exchange.timers.after(count(this.verb, 'maxSpeechTime', DEFAULT_MAX_SPEECH_SECONDS) * 1000, () => this.input.stop('over'));
    }
    this.speech.isSpeaking = true;
  }

  private spoke(words: string, began: () => void): void {
    if (this.keys.digits !== '' || this.input.signal.aborted) return;
    began();
    this.tellPartial(words);
    this.speech.take(words);
    // `auto`, and what is not said: at the first pause. Else after so many seconds of silence.
    const pause = this.verb.attributes['speechTimeout'] ?? this.verb.attributes['timeout'] ?? 'auto';
    if (pause === 'auto') this.input.stop('over');
    else this.wait(Number(pause));
  }

  private tellPartial(words: string): void {
    const { run, verb } = this;
    const given = verb.attributes['partialResultCallback'];
    const url = given === undefined || given === '' ? undefined : resolve(run, given);
    if (url === undefined) return;
    const params = { ...callParameters(run.leg), ...this.speech.partial(words), SequenceNumber: String(this.partials) };
    this.partials += 1;
    run.exchange.courier.send(`${run.leg.sid} partial`, { about: 'partial result', callSid: run.leg.sid, url, method: methodOf(verb.attributes['partialResultCallbackMethod']), params });
  }

  private wait(seconds: number): void {
    this.cancel();
    this.cancel = this.run.exchange.timers.after(seconds * 1000, () => this.input.stop('over'));
  }

  private async over(): Promise<void> {
    try {
      await untilStopped(this.input.signal);
    } catch (error) {
      if (this.run.signal.aborted || !(error instanceof Interrupted)) throw error;
    }
  }
}

async function prompt(run: Run, verb: Verb): Promise<void> {
  try {
    await run.perform(run, verb.children);
  } catch (error) {
    if (!(error instanceof Interrupted && error.why === 'barge-in')) throw error;
  }
}
