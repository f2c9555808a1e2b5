import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';

/** Who may enter a caller's words, and how they are kept. */
@Injectable()
export class AppealWords {
  constructor(
    private readonly holders: CallHoldersPort,
    private readonly aadhaar: AadhaarMaskPort,
  ) {}

  isWith(tx: Tx, callId: string, agentId: string): Promise<boolean> {
    return this.holders.isWith(callId, agentId, tx);
  }

  masked(words: string): string {
    return this.aadhaar.mask(words);
  }
}
