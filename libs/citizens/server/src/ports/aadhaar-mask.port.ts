/** Hides Aadhaar numbers: they are stored nowhere, not even sealed in the vault. */
export abstract class AadhaarMaskPort {
  /** The text with all but the last four digits of every Aadhaar number replaced; any other text as it is. */
  abstract mask(text: string): string;
}
