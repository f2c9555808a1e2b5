/** Where the officers' page is, for the links of the morning's list. */
export class DigestSettings {
  constructor(
    /** Without a slash at its end; null where the deployment has not said it. */
    readonly inboxUrl: string | null,
    /** Whether this deployment sends e-mail. */
    readonly hasMail = true,
  ) {}
}
