import { Inject, Injectable } from '@nestjs/common';
import type { OpeningSubject } from '@pukar/directory-core/contracts';
import { switchOpening, type OpeningCommand, type OpeningRefusal } from '@pukar/directory-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { Directory } from '../directory.js';
import { openingRows, saveOpeningRow } from '../persistence/opening-rows.js';

interface Switching {
  readonly subject: OpeningSubject;
  readonly command: OpeningCommand;
  /** Of what was looked at; 0 where nobody switched anything yet. */
  readonly version: number;
  readonly by: string;
}

const UNTOUCHED = { hours: null, closedUntil: null, notice: null, noticeUntil: null };
const OF_EVERYONE: ReadonlySet<OpeningCommand['do']> = new Set(['announce', 'withdraw']);

/** Closes a queue, opens it again, sets its hours, or tells everybody something: the next caller hears it. */
@Injectable()
export class SwitchOpening {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ subject, command, version, by }: Switching): Promise<Result<null, OpeningRefusal | 'changed' | 'not-that'>> {
    if (OF_EVERYONE.has(command.do) !== (subject === 'everyone')) return err('not-that');
    const at = this.clock.now();
    const mayBeSaid = (notice: string, today: string): boolean => this.directory.content().find('notice', notice, { today, language: null }) !== undefined;
    const done = await this.database.transaction(async (tx): Promise<Result<null, OpeningRefusal | 'changed'>> => {
      const [before] = await openingRows(tx, subject);
      if ((before?.version ?? 0) !== version) return err('changed');
      const after = switchOpening(before ?? UNTOUCHED, command, at, mayBeSaid);
      if (!after.ok) return after;
      if (!(await saveOpeningRow(tx, subject, after.value, version, { by, at }))) return err('changed');
      await recordAudit(tx, {
        id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: `opening.${command.do}`, subjectKind: 'opening', subjectId: subject,
        detail: { ...('until' in command ? { until: command.until.toISOString() } : {}), ...('notice' in command ? { notice: command.notice } : {}) },
      });
      return ok(null);
    });
    if (done.ok) this.directory.refreshSoon();
    return done;
  }
}
