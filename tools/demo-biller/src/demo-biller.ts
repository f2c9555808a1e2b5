import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BillerQuestionSchema } from '@pukar/bills-core/contracts';
import { parseBillNumber } from '@pukar/bills-core/domain';
import { inventedBill } from './invented-bill.js';

const LONGEST_BODY = 1_000;

/** `down` answers every question with a fault; `silent` never answers. */
const STATES = ['up', 'down', 'silent'] as const;
type State = (typeof STATES)[number];

/** The office that keeps the bills, invented: what the helpline asks of one (docs/decisions/0018), and `POST /state/up|down|silent` to try its faults. */
export function demoBiller(token: string): Server {
  let state: State = 'up';
  return createServer((request, response) => {
    const set = /^\/state\/(\w+)$/.exec(request.url ?? '')?.[1];
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end();
    if (request.method === 'POST' && set && STATES.some((known) => known === set)) {
      state = set as State;
      return void response.writeHead(204).end();
    }
    if (request.method !== 'POST' || request.url !== '/bills/find') return void response.writeHead(404).end();
    if (state === 'silent') return;
    if (state === 'down') return void response.writeHead(503).end();
    void answer(request, response);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const question = BillerQuestionSchema.safeParse(await bodyOf(request));
  const number = question.success ? parseBillNumber(question.data.number) : undefined;
  if (!question.success || !number?.ok) return void response.writeHead(400).end();
  const bill = inventedBill(question.data.bill, number.value, new Date());
  if (!bill) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(bill));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let body = '';
  for await (const part of request) {
    body += String(part);
    if (body.length > LONGEST_BODY) return undefined;
  }
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
