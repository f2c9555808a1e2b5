import { type AnswerRules, fillFields, fillJson, type GatewayValues, readAnswer } from '@pukar/messaging-core/domain';
import { type LookUp, MessageProvider, type OutgoingMessage, type SendOutcome } from '../ports/message-provider.port.js';

/** How a deployment's gateway is asked, as its own manual has it. */
export interface GatewaySettings {
  readonly url: string;
  /** `query`: a GET with the parameters in the address. */
  readonly format: 'query' | 'form' | 'json';
  /** `to={toDigits}&message={text}&…`, or a JSON document. */
  readonly parameters: string;
  /** A header that lets us in, such as `Authorization`. */
  readonly authorization?: { readonly name: string; readonly value: string } | undefined;
  /** As registered with the operators. */
  readonly header: string;
  readonly entityId: string;
  readonly answers: AnswerRules;
  /** It takes a message with an id that it knows as the same one: then what is uncertain is sent again. */
  readonly knowsOurIds: boolean;
  readonly timeoutMs: number;
}

const LONGEST_ANSWER = 64 * 1024;
/** The gateway was certainly not reached. */
const UNREACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID'];

/** A plain HTTP gateway of the kind that Indian operators and resellers offer. It follows nobody elsewhere, waits and reads only so long, and says nothing of numbers. */
export class HttpGateway extends MessageProvider {
  constructor(
    private readonly settings: GatewaySettings,
    private readonly reportUrlOf: (messageId: string) => string,
  ) {
    super();
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const answer = await this.ask(message);
    if (typeof answer === 'string') return { kind: UNREACHED.includes(answer) ? 'retry' : 'uncertain', failure: `gateway-${UNREACHED.includes(answer) ? 'away' : 'cut'}` };
    const meaning = readAnswer(answer.status, answer.body, this.settings.answers);
    return meaning.kind === 'taken' ? { kind: 'taken', providerId: meaning.gatewayId ?? message.id } : { kind: meaning.kind, failure: `gateway-${answer.status}` };
  }

  /** Gateways list nothing: either they know our ids, and the message may simply be sent again, or nobody can say. */
  async lookUp(): Promise<LookUp> {
    return this.settings.knowsOurIds ? { kind: 'sent', providerIds: [] } : { kind: 'unknowable' };
  }

  /** It tells by itself, or not at all. */
  async statusOf(): Promise<undefined> {
    return undefined;
  }

  /** The answer, or the code of what went wrong. */
  private async ask(message: OutgoingMessage): Promise<{ readonly status: number; readonly body: string } | string> {
    try {
      const { url, ...request } = this.requestOf(message);
      const answer = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(this.settings.timeoutMs) });
      return { status: answer.status, body: await firstOf(answer) };
    } catch (error) {
      const { cause, name } = error as { cause?: { code?: string }; name?: string };
      return cause?.code ?? name ?? 'fault';
    }
  }

  private requestOf({ id, to, body, dltTemplateId }: OutgoingMessage): RequestInit & { url: string } {
    const { url, format, parameters, authorization, header, entityId } = this.settings;
    const values: GatewayValues = { to, text: body, templateId: dltTemplateId ?? '', entityId, header, id, reportUrl: this.reportUrlOf(id) };
    const headers: Record<string, string> = authorization ? { [authorization.name]: authorization.value } : {};
    if (format === 'json') return { url, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(fillJson(JSON.parse(parameters), values)) };
    const fields = new URLSearchParams(fillFields(parameters, values));
    if (format === 'form') return { url, method: 'POST', headers, body: fields };
    const asked = new URL(url);
    for (const [name, value] of fields) asked.searchParams.append(name, value);
    return { url: asked.href, method: 'GET', headers };
  }
}

/** The beginning of an answer: whoever sends more is not read to its end. */
async function firstOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= LONGEST_ANSWER) break;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_ANSWER).toString('utf8');
}
