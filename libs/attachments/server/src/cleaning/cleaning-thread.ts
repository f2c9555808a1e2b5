import { parentPort, workerData } from 'node:worker_threads';
import type { FileLimits } from '@pukar/attachments-core/domain';
import { cleanFile } from './clean-file.js';

const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: FileLimits };
parentPort?.postMessage(await cleanFile(bytes, limits));
