interface InBoth {
  readonly en: string;
  readonly hi: string;
}

/** The state's departments: where a transfer can be proposed to. */
export abstract class DepartmentsPort {
  abstract all(): readonly { readonly code: string; readonly name: InBoth }[];
}
