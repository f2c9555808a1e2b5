import twilio from 'twilio';
import { CarrierError } from './carrier-error.js';

export interface TelephonyConfig {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKeySid: string;
  readonly apiKeySecret: string;
  /** Another carrier that speaks the same contract (the local carrier); Twilio itself when undefined. */
  readonly apiBaseUrl?: string | undefined;
  /** The helpline's number at the carrier, E.164. */
  readonly number: string;
  /** The number that whom we ring sees, where it is another one. */
  readonly callerId?: string | undefined;
}

export type CarrierClient = ReturnType<typeof twilio>;

/** How requests that the carrier refuses for haste (429) are made again: so often at most, each time after a longer pause. */
export interface Retries {
  readonly autoRetry: boolean;
  readonly maxRetries?: number;
  readonly maxRetryDelay?: number;
}

export const HASTE: Retries = { autoRetry: true, maxRetries: 4, maxRetryDelay: 3_000 };

/** The carrier's REST client: Twilio's, or the same sent to another carrier. */
export function carrierClient(config: TelephonyConfig, retries: Retries): CarrierClient {
  for (const name of ['TWILIO_REGION', 'TWILIO_EDGE']) {
    if (process.env[name]) throw new Error(`${name} is set: it silently sends every call elsewhere; unset it`);
  }
  return twilio(config.accountSid, config.authToken, config.apiBaseUrl ? { httpClient: new ElsewhereClient(config.apiBaseUrl, retries) } : retries);
}

/** Asks the carrier; what it refuses, or that it cannot be reached, is a `CarrierError`. */
export async function askCarrier<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const { status, code } = error as { status?: number; code?: number };
    // Twilio's message repeats the number it refused: only its codes go on.
    if (status !== undefined) throw new CarrierError(status, code, `the carrier answered ${status}${code ? `, code ${code}` : ''}`);
    throw new CarrierError(0, undefined, 'the carrier cannot be reached');
  }
}

/** The library's HTTP client, sent to another base URL. */
class ElsewhereClient extends twilio.RequestClient {
  constructor(private readonly base: string, retries: Retries) {
    super({ timeout: 5_000, ...retries });
  }

  override request<TData>(options: Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]) {
    const url = new URL(options.uri);
    return super.request<TData>({ ...options, data: options.data as TData, uri: this.base + url.pathname + url.search });
  }
}
