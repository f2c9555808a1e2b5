import type { Wiring } from '@pukar/floor-proofs/run-histories';
import type { Telephony } from '@pukar/platform/telephony';
import { aProcessOn, SECRETS, SPEC_MIGRATIONS } from './spec-helpline.js';

/** The telephone and the floor as the product wires them, for histories that several processes live on one database. */
export const floorWiring: Wiring = {
  migrations: SPEC_MIGRATIONS,
  make: async ({ database, clock, keys, publicUrl, telephony }) => ({
    app: await aProcessOn(database, { publicUrl, carrierUrl: publicUrl, keys, distributes: true, clock, telephony: telephony as Telephony }), authToken: SECRETS.authToken,
  }),
};
