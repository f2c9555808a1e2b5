import { DigestController } from './http/digest.controller.js';
import { ReadDigest } from './use-cases/read-digest.use-case.js';

export { type OfficerReading, ReadingOfficePort } from './ports/reading-office.port.js';
export { DigestController, ReadDigest };

/** What the officers' process provides of this room; it needs ReadingOfficePort. */
export const reportingDepartment = { providers: [ReadDigest], controllers: [DigestController] } as const;
