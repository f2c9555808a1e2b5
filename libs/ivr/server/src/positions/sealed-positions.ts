import { Inject, Injectable } from '@nestjs/common';
import { begin, decodePosition, encodePosition, type Flow, type Position } from '@pukar/ivr-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { PublishedFlows } from '../flows/published-flows.js';
import type { Soon } from '../soon.js';
import { answerWithin } from '../use-cases/answer-within.js';

/** The longest token that an address carries. */
const MAX_TOKEN = 512;
/** So many calls take a turn within a minute at a rush. */
const MOST_RECENT = 4_096;

interface Standing {
  readonly at: { readonly flow: Flow; readonly position: Position };
  readonly callSid: string;
}

/** A flow that this process never saw is waited for so long; then the call begins again. */
const LOOK_UP_MS = 400;

/** A caller's place in a flow, as a token that only we can read and that belongs to one call. */
@Injectable()
export class SealedPositions {
  private readonly ring: KeyRing;
  /** Those that were sealed last, by their tokens: mostly it is this process that the call comes back to. */
  private readonly recent = new Map<string, Standing>();

  constructor(
    keys: KeyRing,
    private readonly flows: PublishedFlows,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.ring = keys.derive('positions');
  }

  /** Where a call begins. */
  start(): { flow: Flow; position: Position } {
    const flow = this.flows.current();
    return { flow, position: begin(flow) };
  }

  seal(flow: Flow, position: Position, callSid: string): string {
    const token = this.ring.seal(encodePosition(flow, position), callSid).toString('base64url');
    if (this.recent.size === MOST_RECENT) this.recent.delete(this.recent.keys().next().value!);
    this.recent.set(token, { at: { flow, position }, callSid });
    return token;
  }

  /** In the version in which the call began. Undefined for a token that is forged, of another call, of a key or a flow that is no more. */
  open(token: string, callSid: string): Soon<{ flow: Flow; position: Position } | undefined> {
    const known = this.recent.get(token);
    if (known?.callSid === callSid && known.at.flow === this.flows.held(known.at.position.flowVersion)) return known.at;
    if (token.length > MAX_TOKEN) return undefined;
    const opened = this.tryToOpen(token, callSid);
    if (opened === undefined) return undefined;
    let unknown: number | undefined;
    const read = decodePosition(opened, (version) => {
      const flow = this.flows.held(version);
      if (!flow) unknown = version;
      return flow;
    });
    if (read.ok) return read.value;
    return unknown === undefined ? undefined : this.openIn(unknown, opened);
  }

  private async openIn(version: number, opened: string): Promise<{ flow: Flow; position: Position } | undefined> {
    const flow = await answerWithin(LOOK_UP_MS, () => this.flows.find(version), (error) => this.logger.warn({ err: error, version }, 'the flow of a call cannot be read; the call begins again'));
    const read = flow && decodePosition(opened, () => flow);
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
