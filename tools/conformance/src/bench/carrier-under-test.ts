import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CarrierClock, startCarrier, type CarrierConfig } from '@pukar/carrier';

/** What a case changes about a carrier of its own. */
export interface OwnCarrier extends Partial<Pick<CarrierConfig, 'readTimeoutMs'>> {
  /** Its clock stands still until the case moves it. */
  readonly isStepped?: boolean;
}

/** Who may use the carrier. */
export interface Account {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKeySid: string;
  readonly apiKeySecret: string;
}

/** A number of the account, and the address of the application behind it. */
export interface OwnNumber {
  readonly phoneNumber: string;
  readonly base: string;
}

/** The carrier that is tried: one in this process, or one elsewhere. */
export interface CarrierUnderTest {
  readonly url: string;
  readonly account: Account;
  stop(): Promise<void>;
}

/** The account of a carrier in this process. */
export const ACCOUNT: Account = {
  accountSid: `AC${'c0'.repeat(16)}`,
  authToken: 'the auth token of the conformance suite',
  apiKeySid: `SK${'d1'.repeat(16)}`,
  apiKeySecret: 'the api key secret of the conformance suite',
};

/** Starts a carrier in this process on a free port. */
export async function localCarrier(numbers: readonly OwnNumber[], { isStepped = false, ...own }: OwnCarrier = {}): Promise<CarrierUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'conformance-'));
  const carrier = await startCarrier(
    {
      ...ACCOUNT, ...own, dataDir, isControlled: true, port: 0, host: '127.0.0.1',
      numbers: numbers.map(({ phoneNumber, base }) => ({
        phoneNumber,
        voiceUrl: `${base}/voice`,
        voiceMethod: 'POST',
        voiceFallbackUrl: `${base}/fallback`,
        statusCallback: `${base}/status`,
        statusCallbackMethod: 'POST',
        smsUrl: `${base}/sms`,
        smsFallbackUrl: `${base}/sms-fallback`,
      })),
    },
    () => undefined,
    isStepped ? new CarrierClock(new Date()) : undefined,
  );
  const stop = async (): Promise<void> => {
    await carrier.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: carrier.url, account: ACCOUNT, stop };
}
