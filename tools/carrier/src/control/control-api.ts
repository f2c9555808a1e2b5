import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import type { CarrierClock } from '../core/clock/carrier-clock.js';
import { faultRule } from '../core/faults/rule.js';
import type { RuleBook, StandingRule } from '../core/faults/rule-book.js';

/** What of a carrier can be set from outside while it runs. */
export interface Control {
  readonly clock: CarrierClock;
  readonly faults: RuleBook;
}

/** At most a week in one step. */
const LONGEST_STEP_MS = 7 * 24 * 3_600_000;

const clockCommand = z.union([z.strictObject({ stepMs: z.number().int().min(0).max(LONGEST_STEP_MS) }), z.strictObject({ real: z.literal(true) })]);

/** `/control/clock` and `/control/faults`, for tests from outside; only where the carrier was started with them. */
export function controlApi(app: FastifyInstance, { clock, faults }: Control): void {
  const time = (): object => ({ mode: clock.mode, now: clock.now().toISOString() });

  app.get('/control/clock', time);
  app.post('/control/clock', async (request, reply) => {
    const command = clockCommand.safeParse(request.body);
    if (!command.success) return refuse(reply, command.error);
    if ('real' in command.data) clock.go();
    else await clock.step(command.data.stepMs);
    return time();
  });

  app.get('/control/faults', () => ({ faults: faults.list().map(shown) }));
  app.post('/control/faults', (request, reply) => {
    const rule = faultRule.safeParse(request.body);
    return rule.success ? reply.code(201).send(shown(faults.add(rule.data))) : refuse(reply, rule.error);
  });
  app.get<{ Params: { id: string } }>('/control/faults/:id', (request, reply) => {
    const rule = faults.find(request.params.id);
    return rule ? shown(rule) : reply.code(404).send({ message: 'no such fault' });
  });
  app.delete('/control/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.delete<{ Params: { id: string } }>('/control/faults/:id', (request, reply) =>
    faults.remove(request.params.id) ? reply.code(204).send() : reply.code(404).send({ message: 'no such fault' }),
  );
}

const shown = ({ id, rule, matched, hits }: StandingRule): object => ({ id, rule, matched, hits });

const refuse = (reply: FastifyReply, error: z.ZodError): FastifyReply => reply.code(400).send({ message: z.prettifyError(error) });
