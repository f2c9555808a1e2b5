interface Name {
  readonly en: string;
  readonly hi: string;
}

/** The directory: names, and what lies in a place. */
export abstract class DirectoryPort {
  abstract departmentName(code: string): Name;
  abstract placeName(code: string): Name;
  /** A district's own code and those of all that lies in it; another place's own. */
  abstract within(placeCodes: readonly string[]): readonly string[];
}
