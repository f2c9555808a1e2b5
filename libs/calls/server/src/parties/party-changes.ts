import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { LiveAnnouncer } from '@pukar/platform/live';

/** Makes a change of who is in a call seen, after the commit: whoever is in it is sent the list, in whatever process their screens are. */
@Injectable()
export class PartyChanges {
  constructor(private readonly announcer: LiveAnnouncer) {}

  changed(tx: Tx, callId: string): void {
    tx.write('update calls.call set parties_version = parties_version + 1 where id = $1', [callId]);
    tx.afterCommit(() => this.announcer.toFloor({ room: 'calls', kind: 'parties', id: callId }));
  }
}
