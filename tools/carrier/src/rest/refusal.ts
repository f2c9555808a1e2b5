/** A request that Twilio's API refuses: HTTP status, Twilio's own code, and its words (section 14 of the contract). */
export class RestRefusal extends Error {
  constructor(
    readonly status: 400 | 401 | 404 | 405 | 409 | 429 | 500 | 503,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  body(): object {
    return { code: this.code, message: this.message, more_info: `https://www.twilio.com/docs/errors/${String(this.code)}`, status: this.status };
  }
}

/** 404 with Twilio's code for a resource that is not there. */
export const notFound = (path: string): RestRefusal => new RestRefusal(404, 20404, `The requested resource ${path} was not found`);
