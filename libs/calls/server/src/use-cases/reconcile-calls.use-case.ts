import { Inject, Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { CarrierError, Telephony, type CarrierCall } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { callIdOf } from '../persistence/call-rows.js';
import { FreeStuckCallers } from '../reconcile/free-stuck-callers.js';
import { ReconcileCallers } from '../reconcile/reconcile-callers.js';
import { ReconcileConferences } from '../reconcile/reconcile-conferences.js';
import { ReconcileParties } from '../reconcile/reconcile-parties.js';
import { ReconcileLegs } from '../reconcile/reconcile-legs.js';
import { ReconcileOutgoing } from '../reconcile/reconcile-outgoing.js';
import { moveMarks, readMark } from '../reconcile/reconciler-marks.js';
import { keepRun, NOTHING_FOUND, type RunFound } from '../reconcile/run-rows.js';

/** Calls are listed again from this long before the mark: the carrier's list may lag behind, and its clock may differ from ours. */
const OVERLAP_MINUTES = 10;
/** A call of ours is not missed in the carrier's list before it is this old, for the same two reasons. */
const LAG_MINUTES = 2;

const overlapping = (mark: Date): Date => new Date(mark.getTime() - OVERLAP_MINUTES * 60_000);

/** The parts of a run, in its order. */
@Injectable()
export class ReconcilingSteps {
  constructor(
    readonly callers: ReconcileCallers,
    readonly parties: ReconcileParties,
    readonly legs: ReconcileLegs,
    readonly outgoing: ReconcileOutgoing,
    readonly conferences: ReconcileConferences,
    readonly stuck: FreeStuckCallers,
  ) {}
}

/**
 * Compares our calls with the carrier's, starting from the carrier: makes known those we never heard of, ends those that are
 * over, and takes the carrier's record for the truth, so that after any outage everyone who called is rung back. Safe to
 * repeat, in several workers at once.
 */
@Injectable()
export class ReconcileCalls {
  private running: Promise<RunFound> | undefined;
  /** Somebody asked while it was at it: what it was told when it began may be old. */
  private isAskedAgain = false;

  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly steps: ReconcilingSteps,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * Gives what it found. Throws when the carrier cannot be asked: the mark stays, and the next run begins where this one did. One that goes
   * on when it is asked again breaks off, and begins anew with what the carrier says now: those who stand in our line come first.
   */
  execute(): Promise<RunFound> {
    this.isAskedAgain = this.running !== undefined;
    return (this.running ??= this.untilNobodyAsks().finally(() => { this.running = undefined; }));
  }

  private async untilNobodyAsks(): Promise<RunFound> {
    for (;;) {
      this.isAskedAgain = false;
      const found = await this.once();
      if (!this.isAskedAgain) return found;
    }
  }

  private async once(): Promise<RunFound> {
    const began = this.clock.now();
    const since = overlapping((await readMark(this.database, this.settings.carrierNumber)) ?? began);
    const keep = (found: RunFound, failure: string | null) =>
      keepRun(this.database, { id: this.ids.uuid(), number: this.settings.carrierNumber, beganAt: began, since, tookMs: this.clock.now().getTime() - began.getTime(), failure }, found);
    try {
      const found = await this.run(since, began);
      // What was broken off begins where it began.
      if (this.isAskedAgain) return found;
      await moveMarks(this.database, this.numbers, began);
      await keep(found, null);
      return found;
    } catch (error) {
      await keep(NOTHING_FOUND, error instanceof CarrierError ? `carrier-${error.code ?? error.status}` : 'fault');
      throw error;
    }
  }

  private async run(since: Date, began: Date): Promise<RunFound> {
    const { callers, parties, legs, outgoing, conferences, stuck } = this.steps;
    const listed = (await Promise.all(this.numbers.map((number) => this.callsTo(number, since)))).flat();
    const compared = await callers.compare(listed, began, () => this.isAskedAgain);
    if (this.isAskedAgain) return { ...NOTHING_FOUND, listed: listed.length, ...compared };
    const endedUnlisted = await callers.endUnlisted(new Set(listed.map((call) => call.sid)), since, began);
    const fromUs = await this.telephony.linesSince(since);
    const others = await parties.compare(fromUs, began);
    const lines = await legs.compare(fromUs, since, began, others.lines);
    const rung = await outgoing.compare(fromUs, since, began, others.lines);
    const talks = await conferences.findTalks(since);
    const brought = (await conferences.bringLonelyCallers(began)) + (await stuck.execute(began));
    return {
      listed: listed.length, made: compared.made, ended: compared.ended + endedUnlisted + rung.ended, corrected: compared.corrected + lines.corrected + rung.corrected + talks,
      legsEnded: lines.ended + others.ended, callersBrought: brought, unknownLines: rung.unknownLines, ...(await this.differences(listed, since, began)),
    };
  }

  /** The helpline's number, and the one for missed calls. */
  private get numbers(): string[] {
    const { carrierNumber, missedCallNumber } = this.settings;
    return missedCallNumber ? [carrierNumber, missedCallNumber] : [carrierNumber];
  }

  /** Callers of one number, from its own mark where that is older: it may have been off for a while. One that is new begins where the helpline's does. */
  private async callsTo(number: string, since: Date): Promise<CarrierCall[]> {
    const mark = await readMark(this.database, number);
    const from = mark && overlapping(mark) < since ? overlapping(mark) : since;
    return (await this.telephony.callsSince(from, number)).filter((call) => !call.startedAt || call.startedAt >= from);
  }

  /** What ought to be nothing: the proof that every call of the carrier has one outcome here, and that we have no others. */
  private async differences(listed: readonly CarrierCall[], since: Date, began: Date): Promise<Pick<RunFound, 'withoutOutcome' | 'unlisted'>> {
    const ids = listed.map((call) => callIdOf(call.sid));
    const over = listed.filter((call) => isOver(call.status)).map((call) => callIdOf(call.sid));
    const [counted] = await this.database.query<{ settled: number; unlisted: number }>(
      `select (select count(*)::integer from calls.call where id = any($1) and outcome is not null) as settled,
         (select count(*)::integer from calls.call where direction = 'incoming' and started_at >= $3 and started_at < $4 and not (id = any($2))) as unlisted`,
      [over, ids, since, new Date(began.getTime() - LAG_MINUTES * 60_000)],
    );
    return { withoutOutcome: over.length - (counted?.settled ?? 0), unlisted: counted?.unlisted ?? 0 };
  }
}
