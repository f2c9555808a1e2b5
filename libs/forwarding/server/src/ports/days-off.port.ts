import type { IndianDay } from '@pukar/kernel';

/** Asks the directory's calendar on which days offices are shut besides their weekly days off; half holidays are not among them. */
export abstract class DaysOffPort {
  /** Those of the state where place and office are null, otherwise those that this office keeps. */
  abstract of(where: { readonly placeCode: string | null; readonly officeCode: string | null }): Promise<readonly IndianDay[]>;
}
