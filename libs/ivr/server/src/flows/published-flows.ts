import { Inject, Injectable } from '@nestjs/common';
import { flowSchema } from '@pukar/ivr-core/contracts';
import { mainFlow, type Flow } from '@pukar/ivr-core/domain';
import { Database } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { readFlowText, readPublishedVersion } from '../persistence/flow-rows.js';

/** No stored flow has this number: the one of the product, as it answers while none could be read. */
const PRODUCTS_OWN: Flow = { ...mainFlow, version: 0 };

/** The flows that calls are in, kept in memory: no turn asks the database for one, but for a version that this process never saw. */
@Injectable()
export class PublishedFlows {
  private published: Flow = PRODUCTS_OWN;
  private readonly kept = new Map<number, Flow>([[PRODUCTS_OWN.version, PRODUCTS_OWN]]);
  private readonly asked = new Map<number, Promise<Flow | undefined>>();

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What a call that begins now hears. */
  current(): Flow {
    return this.published;
  }

  /** A version that calls may still be in; undefined for one that this process does not hold. */
  held(version: number): Flow | undefined {
    return this.kept.get(version);
  }

  /** A version that is not in memory, read once, however many calls are in it. */
  async find(version: number): Promise<Flow | undefined> {
    const known = this.kept.get(version);
    if (known) return known;
    const asked = this.asked.get(version) ?? this.read(version);
    this.asked.set(version, asked);
    // A failure is not an answer: the next call asks again.
    asked.catch(() => this.asked.delete(version));
    return asked;
  }

  /** Takes up what was published since, in whatever process. */
  async refresh(): Promise<void> {
    const version = await readPublishedVersion(this.database);
    if (version === undefined || version === this.published.version) return;
    this.asked.delete(version);
    const flow = await this.find(version);
    if (flow) this.published = flow;
  }

  private async read(version: number): Promise<Flow | undefined> {
    const body = await readFlowText(this.database, version);
    if (body === undefined) return undefined;
    const parsed = flowSchema.safeParse(body);
    if (!parsed.success) {
      this.logger.error({ version, err: parsed.error }, 'a stored flow cannot be read; callers stay in the one before');
      return undefined;
    }
    this.kept.set(version, parsed.data);
    return parsed.data;
  }
}
