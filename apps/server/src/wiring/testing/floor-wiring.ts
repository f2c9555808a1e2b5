import { CallersPastPort, FindColleagues, PolicyInForce } from '@pukar/acd-server';
import { ColleaguesPort, ContactsPort } from '@pukar/calls-server';
import { CONTACT } from '@pukar/floor-proofs/acts';
import type { Wiring } from '@pukar/floor-proofs/run-histories';
import type { Telephony } from '@pukar/platform/telephony';
import { aProcessOn, SECRETS, SPEC_MIGRATIONS } from './spec-helpline.js';

/** The telephone and the floor as the product wires them, for histories that several processes live on one database: its people and queues are those of the floor, the directory has one contact, and every call is the same citizen's. */
export const floorWiring: Wiring = {
  migrations: SPEC_MIGRATIONS,
  make: async ({ database, clock, keys, publicUrl, telephony }) => ({
    app: await aProcessOn(database, {
      publicUrl, carrierUrl: publicUrl, keys, distributes: true, clock, telephony: telephony as Telephony,
      ports: [
        {
          provide: ColleaguesPort, inject: [FindColleagues, PolicyInForce],
          useFactory: (colleagues: FindColleagues, policy: PolicyInForce): ColleaguesPort => ({
            names: async () => new Map(),
            list: async (agentId) => ({
              agents: (await colleagues.execute()).filter((one) => one.agentId !== agentId).map((one) => ({ ...one, name: '', languages: [...one.languages] })),
              queues: (await policy.read()).queues.map(({ code, name }) => ({ queue: code, name: name.en, waiting: 0 })),
            }),
          }),
        },
        { provide: ContactsPort, useValue: { search: async () => [CONTACT], find: async () => CONTACT, numberOf: async () => CONTACT.number } satisfies ContactsPort },
        { provide: CallersPastPort, useValue: { callsOf: async (where, callId) => (await where.query<{ id: string }>('select id from calls.call where id <> $1 and ended_at is not null order by ended_at desc', [callId])).map(({ id }) => id) } satisfies CallersPastPort },
      ],
    }),
    authToken: SECRETS.authToken,
  }),
};
