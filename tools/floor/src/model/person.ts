import { AcceptOffer, AskForBreak, AskForCalls, DeclineOffer, FinishWrapUp, KeepLease, LoseScreen, OpenDesk, ReadDesk } from '@pukar/acd-server';
import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { HoldCaller, PartyCommands } from '@pukar/calls-server';
import { randomIds } from '@pukar/platform/ids';
import type { FloorProcess } from './process.js';

const BEAT_MS = 5_000;

/** An agent and their browser: what they ask goes to any process. */
export class Person {
  readonly agentId = randomIds.uuid();
  /** Which screen of theirs is open; none when the browser is gone. */
  screen: string | undefined;
  private screens = 0;
  private beatAt = 0;

  constructor(readonly name: string, readonly languages: readonly string[]) {}

  async opens(process: FloorProcess): Promise<void> {
    this.screens += 1;
    this.screen = `${this.name} ${this.screens}`;
    await process.get(OpenDesk).execute({ agentId: this.agentId, languages: this.languages, screen: this.screen });
    await this.beats(process);
  }

  /** The page is loaded again: the old screen is told to be gone, and another one comes. */
  async reloads(process: FloorProcess, isBackBeforeGone: boolean): Promise<void> {
    const before = this.screen;
    if (before === undefined) return;
    const gone = () => process.get(LoseScreen).execute({ agentId: this.agentId, screen: before });
    if (!isBackBeforeGone) await gone();
    await this.opens(process);
    if (isBackBeforeGone) await gone();
  }

  /** A screen says every five seconds that it is there. */
  isDue = (now: Date): boolean => now.getTime() - this.beatAt >= BEAT_MS;

  async beats(process: FloorProcess, now?: Date): Promise<void> {
    if (this.screen === undefined) return;
    if (now) this.beatAt = now.getTime();
    await process.get(KeepLease).execute({ agentId: this.agentId, screen: this.screen, unready: [] });
  }

  isReady = (process: FloorProcess) => process.get(AskForCalls).execute(this.agentId);
  rests = (process: FloorProcess) => process.get(AskForBreak).execute(this.agentId, 'lunch');
  desk = (process: FloorProcess): Promise<DeskSnapshot> => process.get(ReadDesk).execute(this.agentId);

  async answers(process: FloorProcess, takes: boolean): Promise<string> {
    const { offer } = await this.desk(process);
    if (!offer) return 'nothing rings';
    const answer = await process.get<AcceptOffer | DeclineOffer>(takes ? AcceptOffer : DeclineOffer).execute(offer.claimId, this.agentId);
    return answer.ok ? 'done' : answer.refusal;
  }

  async holds(process: FloorProcess, on: boolean): Promise<string> {
    const { call } = await this.desk(process);
    if (!call) return 'no call';
    const held = await process.get(HoldCaller).execute({ callId: call.callId, agentId: this.agentId, on });
    return held.ok ? 'done' : held.refusal;
  }

  async finishes(process: FloorProcess, ready: boolean): Promise<string> {
    const { wrapUp } = await this.desk(process);
    if (!wrapUp) return 'nothing to write';
    const done = await process.get(FinishWrapUp).execute({ agentId: this.agentId, callId: wrapUp.callId, disposition: 'information-given', ready });
    return done.ok ? 'done' : done.refusal;
  }

  /** What they do with those in their call: `call:transfer`, `call:consult` and so on. */
  async asksOfCall(process: FloorProcess, event: string, more: object = {}): Promise<string> {
    const { call } = await this.desk(process);
    return call ? process.asks(PartyCommands, event, { callId: call.callId, ...more }, this.agentId) : 'no call';
  }
}
