import { Inject, Injectable } from '@nestjs/common';
import { begin, decodePosition, encodePosition, type Flow, type Position } from '@pukar/ivr-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { PublishedFlows } from '../flows/published-flows.js';
import type { Soon } from '../soon.js';
import { answerWithin } from '../use-cases/answer-within.js';

/** The longest token that an address carries. */
const MAX_TOKEN = 512;
/** So many places of callers are kept; they name nobody. */
const MOST_READ = 2_048;

interface Standing {
  readonly flow: Flow;
  readonly position: Position;
}

/** A flow that this process never saw is waited for so long; then the call begins again. */
const LOOK_UP_MS = 400;

/** A caller's place in a flow, as a token that only we can read and that belongs to one call. */
@Injectable()
export class SealedPositions {
  private readonly ring: KeyRing;
  /** Many callers stand where others stood: a position that was read lately is the same object again, and what was worked out of it is known ([remembered-steps.ts](../use-cases/remembered-steps.ts)). */
  private readonly read = new Map<string, Standing>();
  private beginning: Standing | undefined;
  private readonly written = new WeakMap<Position, string>();

  constructor(
    keys: KeyRing,
    private readonly flows: PublishedFlows,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.ring = keys.derive('positions');
  }

  /** Where a call begins. */
  start(): Standing {
    const flow = this.flows.current();
    if (this.beginning?.flow !== flow) this.beginning = { flow, position: begin(flow) };
    return this.beginning;
  }

  seal(flow: Flow, position: Position, callSid: string): string {
    let text = this.written.get(position);
    if (text === undefined) this.written.set(position, (text = encodePosition(flow, position)));
    return this.ring.seal(text, callSid).toString('base64url');
  }

  /** In the version in which the call began. Undefined for a token that is forged, of another call, of a key or a flow that is no more. */
  open(token: string, callSid: string): Soon<{ flow: Flow; position: Position } | undefined> {
    if (token.length > MAX_TOKEN) return undefined;
    const opened = this.tryToOpen(token, callSid);
    if (opened === undefined) return undefined;
    const known = this.read.get(opened);
    if (known && this.flows.held(known.position.flowVersion) === known.flow) return known;
    let unknown: number | undefined;
    const read = decodePosition(opened, (version) => {
      const flow = this.flows.held(version);
      if (!flow) unknown = version;
      return flow;
    });
    if (read.ok) {
      if (this.read.size >= MOST_READ) this.read.clear();
      this.read.set(opened, read.value);
      return read.value;
    }
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
