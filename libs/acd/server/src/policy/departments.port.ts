/** What a policy can name. */
export abstract class DepartmentsPort {
  abstract list(): Promise<readonly { readonly code: string; readonly name: { readonly en: string; readonly hi: string } }[]>;
  /** What the menus that callers hear now call what they chose, as it was written there. */
  abstract topics(): Promise<readonly string[]>;
}
