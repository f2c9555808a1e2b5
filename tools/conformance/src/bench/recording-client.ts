import twilio from 'twilio';

/** One answer of the REST API. */
export interface RestExchange {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

type Request = Parameters<twilio.RequestClient['request']>[0];

/** The public package's HTTP client with another address; what is answered is noted for the checks of shapes. */
export class RecordingClient extends twilio.RequestClient {
  constructor(private readonly carrier: string, private readonly note: (exchange: RestExchange) => void, options?: ConstructorParameters<typeof twilio.RequestClient>[0]) {
    super(options);
  }

  override async request<T>(options: Request): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
    const { pathname, search } = new URL(options.uri);
    const answer = await super.request<T>({ ...options, uri: this.carrier + pathname + search } as never);
    this.note({ method: options.method.toUpperCase(), path: pathname + search, status: answer.statusCode, body: parsed(answer.body) });
    return answer;
  }
}

/** JSON where it is JSON. */
export function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
