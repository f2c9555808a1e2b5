import type { KeyObject } from 'node:crypto';
import { linkOf, MARK_BYTES, NO_AUDIT, SAID } from './chain.js';
import { type Checkpoint, type CheckpointSaid, keyOfCopy, nameOf, readCheckpoint, readCopy } from './checkpoint.js';

/** The database that is verified: one snapshot, only read. */
export interface AuditSource {
  query(sql: string, params: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Where the copies are. */
export interface CopiesSource {
  get(key: string): Promise<Buffer | undefined>;
}

/**
 * What is wrong. `seq`: the row's number in the chain; `id`: the row's own, where it is known.
 * - `altered`: says something else than when it was sealed; `missing`: taken out; `made-anew`: it and its link were written again since its checkpoint
 * - `not-sealed`: put in beside the chain, or nothing is sealed any more; `out-of-time`: its time is not that of its neighbours
 * - `checkpoint-forged`, `-missing`, `-differs`, `copy-missing`, `copy-forged`: the checkpoint of this number, here and elsewhere
 */
export interface AuditFault {
  readonly what: 'altered' | 'missing' | 'made-anew' | 'not-sealed' | 'out-of-time' | 'checkpoint-forged' | 'checkpoint-missing' | 'checkpoint-differs' | 'copy-missing' | 'copy-forged';
  readonly seq?: number;
  readonly id?: string;
  readonly checkpoint?: number;
}

export interface AuditVerified {
  readonly rows: number;
  readonly checkpoints: number;
  /** Rows that came so late that they are not sealed yet. */
  readonly waiting: number;
}

interface Anchor {
  readonly told: CheckpointSaid;
  readonly hasCopy: boolean;
}

interface Link {
  readonly seq: number;
  readonly hash: Buffer;
  readonly id: string;
  readonly said: string | null;
  readonly at: Date | null;
}

const PAGE = 2_000;
const DAY_MS = 86_400_000;
/** No row is younger than this that was taken out by age. */
const KEPT_DAYS = 180;
/** A transaction is never open so long; a row whose time is further off was not written when it says. */
const OFF_MS = 3_600_000;
/** What is not sealed after so long was hidden from sealing. */
const SEALED_WITHIN = '10 minutes';

/** Verifies the audit from its first row, or the checkpoint before it, to its end, against the signatures and, where given, the copies elsewhere. Faults are told in the order of the chain. */
export async function verifyAudit(source: AuditSource, keys: readonly KeyObject[], copies: CopiesSource | undefined, tell: (fault: AuditFault) => void): Promise<AuditVerified> {
  const anchors = await readAnchors(source, keys, copies, tell);
  const marksOf: MarksOf = async (number) => {
    const bytes = await copies?.get(keyOfCopy(number));
    return bytes && readCopy(bytes, keys)?.marks;
  };
  const rows = await verifyChain(source, anchors, marksOf, tell);
  const waiting = await verifyUnsealed(source, tell);
  return { rows, checkpoints: anchors.length, waiting };
}

/** What is known for certain of how far the audit had come, oldest first. */
async function readAnchors(source: AuditSource, keys: readonly KeyObject[], copies: CopiesSource | undefined, tell: (fault: AuditFault) => void): Promise<readonly Anchor[]> {
  const { rows } = await source.query('select number, said, signature from platform.audit_checkpoint order by number', []);
  const here = new Map((rows as readonly (Checkpoint & { readonly number: number })[]).map((one) => [one.number, one]));
  const last = Math.max(0, ...here.keys());
  const anchors: Anchor[] = [];
  // After the database was put back from an older copy, copies begin anew in another place.
  const missing: number[] = [];
  let hasCopies = false;
  let before: Checkpoint | undefined;
  for (let number = 1; ; number += 1) {
    const known = here.get(number);
    const bytes = await copies?.get(keyOfCopy(number));
    if (!known && bytes === undefined && number > last) {
      for (const one of hasCopies ? [] : missing) tell({ what: 'copy-missing', checkpoint: one });
      return anchors;
    }
    const copy = bytes && readCopy(bytes, keys);
    const told = known && readCheckpoint(known, keys);
    const fault = (what: AuditFault['what']): void => tell({ what, checkpoint: number });
    if (bytes !== undefined && !copy) fault('copy-forged');
    if (copies && bytes === undefined && hasCopies) fault('copy-missing');
    else if (copies && bytes === undefined) missing.push(number);
    hasCopies ||= bytes !== undefined;
    if (!known) fault('checkpoint-missing');
    else if (!told || (before !== undefined && told.before !== nameOf(before)) || told.number !== number) fault('checkpoint-forged');
    else if (copy && copy.said !== known.said) fault('checkpoint-differs');
    const held = copy?.told ?? told;
    if (held?.number === number) anchors.push({ told: held, hasCopy: copy !== undefined });
    before = copy ?? known;
  }
}

async function verifyChain(source: AuditSource, anchors: readonly Anchor[], marksOf: MarksOf, tell: (fault: AuditFault) => void): Promise<number> {
  const chain = new Walk(anchors, marksOf, tell);
  for (let after = 0, rows = 0; ; ) {
    const { rows: page } = await source.query(
      `select l.seq::float8 as seq, l.hash, l.audit_id as id, a.at, case when a.id is not null then ${SAID} end as said from platform.audit_link l left join platform.audit a on a.id = l.audit_id where l.seq > $1 order by l.seq limit $2`, [after, PAGE]);
    const links = page as readonly Link[];
    if (links.length > 0) await chain.bringMarks(links.at(-1)!.seq);
    for (const link of links) chain.next(link);
    rows += links.length;
    if (links.length < PAGE) {
      chain.end();
      return rows;
    }
    after = links.at(-1)!.seq;
  }
}

/** The marks of the rows between a checkpoint and the one before it. */
type MarksOf = (checkpoint: number) => Promise<Buffer | undefined>;

/** Goes along the chain, row by row, past the anchors. */
class Walk {
  private readonly marks = new Map<number, Buffer | undefined>();
  private expected: number | undefined;
  private hash: Buffer = NO_AUDIT;
  /** The next one to come by. */
  private at = 0;

  constructor(private readonly anchors: readonly Anchor[], private readonly marksOf: MarksOf, private readonly tell: (fault: AuditFault) => void) {}

  /** Brings the marks of the rows up to this one, and lets go of those that were passed: all of a year's would fill the memory. */
  async bringMarks(through: number): Promise<void> {
    for (const number of this.marks.keys()) if (number < (this.anchors[this.at]?.told.number ?? Infinity)) this.marks.delete(number);
    for (let at = this.at; at < this.anchors.length && (this.anchors[at - 1]?.told.seq ?? 0) < through; at += 1) {
      const { told: { number }, hasCopy } = this.anchors[at]!;
      if (hasCopy && !this.marks.has(number)) this.marks.set(number, await this.marksOf(number));
    }
  }

  next({ seq, hash, id, said, at }: Link): void {
    this.expected ??= this.beginAt(seq);
    for (; this.expected < seq; this.expected += 1) this.tell({ what: 'missing', seq: this.expected });
    const isGap = this.expected !== seq;
    this.expected = seq + 1;
    const what = this.faultOf({ seq, hash, id, said, at }, isGap);
    if (what) this.tell({ what, seq, id });
    this.hash = hash;
    while (this.anchors[this.at] && this.anchors[this.at]!.told.seq <= seq) this.at += 1;
  }

  /** Rows that a checkpoint covers and that are not there any more were cut off. */
  end(): void {
    const last = this.anchors.at(-1)?.told;
    if (!last) return;
    // All of it may have been taken out by age.
    if (this.expected === undefined && isOldEnough(last)) return;
    const from = this.expected ?? 1;
    if (from <= last.seq) this.tell({ what: 'missing', seq: from });
  }

  private faultOf(link: Link, isGap: boolean): AuditFault['what'] | undefined {
    if (link.said === null) return 'missing';
    if (!isGap && !linkOf(this.hash, link.seq, link.said).equals(link.hash)) return 'altered';
    return this.differsFromAnchor(link) ? 'made-anew' : this.isOutOfTime(link) ? 'out-of-time' : undefined;
  }

  /** By its mark, where the copy has it; else only at the checkpoint itself. */
  private differsFromAnchor({ seq, hash }: Link): boolean {
    const anchor = this.anchors[this.at];
    if (!anchor) return false;
    const first = (this.anchors[this.at - 1]?.told.seq ?? 0) + 1;
    const from = (seq - first) * MARK_BYTES;
    const marks = this.marks.get(anchor.told.number);
    if (marks && from + MARK_BYTES <= marks.length) return !marks.subarray(from, from + MARK_BYTES).equals(hash.subarray(0, MARK_BYTES));
    return anchor.told.seq === seq && anchor.told.hash !== hash.toString('hex');
  }

  private isOutOfTime({ at }: Link): boolean {
    const [before, anchor] = [this.anchors[this.at - 1], this.anchors[this.at]];
    if (!at) return false;
    return (before !== undefined && at.getTime() < Date.parse(before.told.lastAt) - OFF_MS) || (anchor !== undefined && at.getTime() > Date.parse(anchor.told.lastAt));
  }

  /** The chain begins with the first row of all, or after a checkpoint whose rows are old enough to have been taken out. */
  private beginAt(seq: number): number {
    if (seq === 1) return 1;
    const at = this.anchors.findIndex(({ told }) => told.seq === seq - 1);
    const anchor = this.anchors[at];
    if (!anchor || !isOldEnough(anchor.told)) return 1;
    this.hash = Buffer.from(anchor.told.hash, 'hex');
    this.at = at + 1;
    return seq;
  }
}

/** Whether all that it covers may have been taken out since. */
const isOldEnough = ({ lastAt }: CheckpointSaid): boolean => Date.parse(lastAt) < Date.now() - KEPT_DAYS * DAY_MS;

async function verifyUnsealed(source: AuditSource, tell: (fault: AuditFault) => void): Promise<number> {
  const { rows } = await source.query(
    `select a.id, a.at not between now() - $1::interval and now() as late
       from platform.audit a where not exists (select from platform.audit_link l where l.audit_id = a.id) order by a.at, a.id`, [SEALED_WITHIN]);
  const found = rows as readonly { readonly id: string; readonly late: boolean }[];
  for (const { id } of found.filter(({ late }) => late)) tell({ what: 'not-sealed', id });
  return found.filter(({ late }) => !late).length;
}
