/** What the carrier refused, with Twilio's own code (21220: the call is over; 20404: no such thing). */
export class CarrierError extends Error {
  constructor(
    readonly status: number,
    readonly code: number | undefined,
    message: string,
  ) {
    super(message);
    this.name = 'CarrierError';
  }

  /** The call that was to be changed has ended. */
  get callIsOver(): boolean {
    return this.code === 21220 || this.status === 404;
  }
}
