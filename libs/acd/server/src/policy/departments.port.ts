/** The departments that a policy can name. */
export abstract class DepartmentsPort {
  abstract list(): Promise<readonly { readonly code: string; readonly name: { readonly en: string; readonly hi: string } }[]>;
}
