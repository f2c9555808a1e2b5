import { parentPort, workerData } from 'node:worker_threads';
import type { ShownFault } from '@pukar/ivr-core/contracts';
import { type AudioIndex, checkFlow, type Flow } from '@pukar/ivr-core/domain';

// A thread of its own: the check of a draft takes seconds, in which no caller would be answered.
const [flow, audio] = JSON.parse(workerData as string) as [Flow, AudioIndex];
const faults: ShownFault[] = checkFlow(flow, { audio }).map(({ code, node, path, detail }) => ({ code, node, path: [...path], detail }));
parentPort?.postMessage(faults);
