/**
 * The language in which a caller is served: their own where somebody at work speaks it, otherwise the state's, which is
 * spoken at every desk. Nobody waits for a language that nobody there speaks.
 */
export const servedIn = (language: string, spokenAtWork: ReadonlySet<string>, ofTheState: string): string => (spokenAtWork.has(language) ? language : ofTheState);
