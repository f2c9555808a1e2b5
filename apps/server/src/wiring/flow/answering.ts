import type { FlowPort } from '@pukar/ivr-core/domain';
import type { Asked, FlowAnswer } from '@pukar/ivr-server';

/** What stands behind the ports of a flow. */
export type Answering = Partial<Readonly<Record<FlowPort, (asked: Asked) => FlowAnswer | Promise<FlowAnswer>>>>;
