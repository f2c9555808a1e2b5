/** Where the biller is, and the token that it knows us by; `null` where there is none. */
export abstract class BillsSettings {
  abstract readonly biller: { readonly url: string; readonly token: string } | null;
}
