/** Where officers are written to. */
export abstract class OfficerAddressPort {
  /** Undefined for one who has none, or is no officer any more. */
  abstract of(officerId: string): Promise<string | undefined>;
}
