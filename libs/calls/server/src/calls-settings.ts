/** What the telephone side of a process must know of its surroundings. Provided by the application. */
export abstract class CallsSettings {
  /** Where the carrier reaches us, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** The helpline's number at the carrier, E.164. */
  abstract readonly carrierNumber: string;
  /** The number that rejects every call and makes us ring back, E.164; undefined where there is none. */
  abstract readonly missedCallNumber?: string | undefined;
}

/** How agents' browsers register at the carrier. Provided by the api only. */
export abstract class SoftphoneSettings {
  /** The local carrier's signalling; null with Twilio. */
  abstract readonly url: string | null;
  /** How long a token is good for. */
  abstract readonly tokenSeconds: number;
  abstract readonly accountSid: string;
  abstract readonly apiKeySid: string;
  abstract readonly apiKeySecret: string;
}
