/** A value of type `T` that only its own constructor may make: `Brand<string, 'TicketNumber'>`. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
