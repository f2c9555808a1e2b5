const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** A language's code as a person says it: `hi-IN` as “Hindi”. A code that no language has is shown as it is. */
export function languageName(code: string): string {
  try {
    return NAMES.of(code.split('-')[0] ?? code) ?? code;
  } catch {
    return code;
  }
}
