import { askCarrier, carrierClient, HASTE, type CarrierClient, type TelephonyConfig } from './carrier-client.js';
import { CarrierError } from './carrier-error.js';

/** A recording as the carrier lists it. */
export interface CarrierRecording {
  readonly sid: string;
  readonly callSid: string;
  /** `in-progress`, `paused`, `stopped`, `processing`, `completed`, `absent`, … */
  readonly status: string;
  /** What began it: `StartCallRecordingAPI`, `RecordVerb`, … */
  readonly source: string;
  readonly startedAt: Date | undefined;
  /** Undefined until it has ended. */
  readonly seconds: number | undefined;
}

/** What the longest call gives that the carrier allows: two channels of 16 bits, 8,000 a second, for four hours. A larger answer is no recording of ours. */
const MOST_BYTES = 4 * 3_600 * 8_000 * 2 * 2 + 1024;
const MEDIA_LIMIT_MS = 150_000;

/** Recordings at the carrier, through its REST interface. They are there only until they are kept here. */
export class CarrierRecordings {
  private readonly client: CarrierClient;
  private readonly onceOnly: CarrierClient;

  constructor(private readonly config: TelephonyConfig) {
    this.client = carrierClient(config, HASTE);
    this.onceOnly = carrierClient(config, { autoRetry: false });
  }

  /** Records a line from now on in two channels, what it says in the first and what it hears in the second. Not idempotent: after a time-out ask `ofCall` before starting again. */
  async start(callSid: string, statusCallback: string): Promise<CarrierRecording> {
    return recordingOf(await askCarrier(() => this.onceOnly.calls(callSid).recordings.create({
      recordingChannels: 'dual', recordingTrack: 'both', trim: 'do-not-trim',
      recordingStatusCallback: statusCallback, recordingStatusCallbackMethod: 'POST', recordingStatusCallbackEvent: ['in-progress', 'completed', 'absent'],
    })));
  }

  /** A paused one goes on in silence, so that its times stay those of the call. */
  async change(callSid: string, sid: string, to: 'paused' | 'in-progress' | 'stopped'): Promise<void> {
    await askCarrier(() => this.client.calls(callSid).recordings(sid).update({ status: to, ...(to === 'paused' ? { pauseBehavior: 'silence' } : {}) }));
  }

  async fetch(sid: string): Promise<CarrierRecording> {
    return recordingOf(await askCarrier(() => this.client.recordings(sid).fetch()));
  }

  async ofCall(callSid: string): Promise<CarrierRecording[]> {
    return (await askCarrier(() => this.client.recordings.list({ callSid, pageSize: 100 }))).map(recordingOf);
  }

  /** A WAV. Throws `CarrierError` 404 while it is not there yet, and for an answer that ends before its length. */
  async sound(sid: string): Promise<Buffer> {
    const { apiBaseUrl, accountSid, authToken } = this.config;
    const address = `${apiBaseUrl ?? 'https://api.twilio.com'}/2010-04-01/Accounts/${accountSid}/Recordings/${sid}.wav?RequestedChannels=2`;
    const answer = await fetch(address, { headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` }, signal: AbortSignal.timeout(MEDIA_LIMIT_MS) }).catch(unreachable);
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new CarrierError(answer.status, undefined, `the carrier answered ${answer.status}`);
    }
    const promised = answer.headers.get('content-encoding') ? null : answer.headers.get('content-length');
    if (Number(promised) > MOST_BYTES) {
      await answer.body?.cancel();
      throw tooLong();
    }
    const bytes = await bounded(answer).catch(unreachable);
    if (promised !== null && Number(promised) !== bytes.length) throw new CarrierError(0, undefined, 'the carrier sent less sound than it promised');
    return bytes;
  }

  /** Deletes it for good; one that is gone is what was wanted. Throws `CarrierError` while it still runs. */
  async remove(sid: string): Promise<void> {
    try {
      await askCarrier(() => this.client.recordings(sid).remove());
    } catch (error) {
      if (!(error instanceof CarrierError && error.status === 404)) throw error;
    }
  }
}

const tooLong = (): CarrierError => new CarrierError(0, undefined, 'the carrier sent more sound than a call has');

async function bounded(answer: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    if (length > MOST_BYTES) throw tooLong();
  }
  return Buffer.concat(parts, length);
}

const unreachable = (error: unknown): never => {
  throw error instanceof CarrierError ? error : new CarrierError(0, undefined, 'the carrier cannot be reached');
};

function recordingOf(one: { sid: string; callSid: string; status: string; source: string; startTime: Date | null; duration: string | null }): CarrierRecording {
  const seconds = one.duration === null ? NaN : Number(one.duration);
  return { sid: one.sid, callSid: one.callSid, status: one.status, source: one.source, startedAt: one.startTime ?? undefined, seconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined };
}
