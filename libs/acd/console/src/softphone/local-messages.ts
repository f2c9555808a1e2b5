/** What the local carrier tells a browser that is registered as a client. */
export type FromCarrier =
  | { readonly type: 'registered' | 'pong' }
  /** `resumed`: a call that this agent answered goes on here after a reload. */
  | { readonly type: 'incoming' | 'accepted' | 'resumed' | 'ended'; readonly callSid: string };

export type ToCarrier =
  | { readonly type: 'accept' | 'hangup'; readonly callSid: string }
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'ping' };

/** With this code the carrier closes when the token is forged or has expired. */
export const TOKEN_REFUSED = 4001;

const ABOUT_THE_LINE = ['registered', 'pong'] as const;
const ABOUT_A_CALL = ['incoming', 'accepted', 'resumed', 'ended'] as const;

/** A message of the carrier; undefined for what is of no concern here (sounds, hold, mute) or cannot be read. */
export function readFromCarrier(data: string): FromCarrier | undefined {
  const { type, callSid } = fieldsOf(data);
  const aboutLine = ABOUT_THE_LINE.find((known) => known === type);
  if (aboutLine) return { type: aboutLine };
  const aboutCall = ABOUT_A_CALL.find((known) => known === type);
  return aboutCall && typeof callSid === 'string' ? { type: aboutCall, callSid } : undefined;
}

function fieldsOf(data: string): { readonly type?: unknown; readonly callSid?: unknown } {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
