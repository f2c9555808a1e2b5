/** What the server said to a request or a socket message: a value, or why not, in words that can be shown. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** The server's code, or one of ours: `offline`, `slow`, `unreadable`. */
      readonly code: string;
      readonly message: string;
      /** What is wrong with each field, by its name. */
      readonly fields: Readonly<Record<string, readonly string[]>>;
    };

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });

export const refused = (code: string, message: string, fields: Readonly<Record<string, readonly string[]>> = {}): Answer<never> => ({ ok: false, code, message, fields });
