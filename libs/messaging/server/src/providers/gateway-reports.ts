/** How a gateway reports: the names of its fields, and its words in ours. */
export abstract class GatewayReports {
  /** The field of our own id, where the gateway gives it back; otherwise the address has it as `m`. */
  abstract readonly idField: string;
  abstract readonly gatewayIdField: string;
  abstract readonly statusField: string;
  abstract readonly errorField: string;
  /** Its words, in small letters, as `rankOfStatus` has them. */
  abstract readonly words: Readonly<Record<string, string>>;
}
