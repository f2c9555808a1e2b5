import { Injectable } from '@nestjs/common';
import { begin, decodePosition, encodePosition, mainFlow, type Flow, type Position } from '@pukar/ivr-core/domain';
import { KeyRing } from '@pukar/platform/crypto';

/** The published flows that calls may still be in, by version. */
const FLOWS: ReadonlyMap<number, Flow> = new Map([[mainFlow.version, mainFlow]]);

/** The longest token that an address carries. */
const MAX_TOKEN = 512;

/** A caller's place in a flow, as a token that only we can read and that belongs to one call. */
@Injectable()
export class SealedPositions {
  private readonly ring: KeyRing;

  constructor(keys: KeyRing) {
    this.ring = keys.derive('positions');
  }

  /** Where a call begins. */
  start(): { flow: Flow; position: Position } {
    return { flow: mainFlow, position: begin(mainFlow) };
  }

  seal(flow: Flow, position: Position, callSid: string): string {
    return this.ring.seal(encodePosition(flow, position), callSid).toString('base64url');
  }

  /** Undefined for a token that is forged, of another call, of a key or a flow that is no more. */
  open(token: string, callSid: string): { flow: Flow; position: Position } | undefined {
    if (token.length > MAX_TOKEN) return undefined;
    const opened = this.tryToOpen(token, callSid);
    const read = opened === undefined ? undefined : decodePosition(opened, (version) => FLOWS.get(version));
    return read?.ok ? read.value : undefined;
  }

  private tryToOpen(token: string, callSid: string): string | undefined {
    const sealed = Buffer.from(token, 'base64url');
    // The last character may carry bits that are not read: only the one spelling that we wrote is ours.
    if (sealed.toString('base64url') !== token) return undefined;
    try {
      return this.ring.openText(sealed, callSid);
    } catch {
      return undefined;
    }
  }
}
