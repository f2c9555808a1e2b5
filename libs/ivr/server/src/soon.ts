/** What is there at once where nobody has to be waited for: a promise costs a caller's turn more than what it does. */
export type Soon<T> = T | Promise<T>;

/** Goes on with what is there, at once or when it comes. */
export const then = <T, R>(soon: Soon<T>, goOn: (value: T) => Soon<R>): Soon<R> => (soon instanceof Promise ? soon.then(goOn) : goOn(soon));
