/** What the local carrier tells a browser that is registered as a client. */
export type FromCarrier =
  | { readonly type: 'registered' | 'pong' }
  /** `claimId`: the parameter `claim` that the helpline gave the leg; null for a leg of somebody else. */
  | { readonly type: 'incoming'; readonly callSid: string; readonly claimId: string | null }
  | { readonly type: 'accepted' | 'ended'; readonly callSid: string }
  /** A call that this agent answered goes on here after a reload. */
  | { readonly type: 'resumed'; readonly callSid: string; readonly isMuted: boolean }
  | { readonly type: 'muted'; readonly callSid: string; readonly on: boolean }
  | { readonly type: 'answer'; readonly sdp: string }
  /** A message of ours that the carrier could not use. */
  | { readonly type: 'error' };

export type ToCarrier =
  | { readonly type: 'accept' | 'hangup'; readonly callSid: string }
  | { readonly type: 'mute'; readonly callSid: string; readonly on: boolean }
  | { readonly type: 'digits'; readonly callSid: string; readonly digits: string }
  | { readonly type: 'offer'; readonly sdp: string }
  | { readonly type: 'echo'; readonly on: boolean }
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'ping' };

/** With this code the carrier closes when the token is forged or has expired. */
export const TOKEN_REFUSED = 4001;

/** A message of the carrier; undefined for what is of no concern here (captions of sounds, hold) or cannot be read. */
export function readFromCarrier(data: string): FromCarrier | undefined {
  const fields = fieldsOf(data);
  switch (fields['type']) {
    case 'registered':
    case 'pong':
    case 'error': return { type: fields['type'] };
    case 'answer': return typeof fields['sdp'] === 'string' ? { type: 'answer', sdp: fields['sdp'] } : undefined;
    default: return typeof fields['callSid'] === 'string' ? aboutCall(fields, fields['callSid']) : undefined;
  }
}

function aboutCall(fields: Fields, callSid: string): FromCarrier | undefined {
  switch (fields['type']) {
    case 'incoming': return { type: 'incoming', callSid, claimId: claimIn(fields['params']) };
    case 'accepted':
    case 'ended': return { type: fields['type'], callSid };
    case 'resumed': return { type: 'resumed', callSid, isMuted: fields['muted'] === true };
    case 'muted': return { type: 'muted', callSid, on: fields['on'] === true };
    default: return undefined;
  }
}

function claimIn(params: unknown): string | null {
  const claim = typeof params === 'object' && params !== null ? (params as Fields)['claim'] : undefined;
  return typeof claim === 'string' ? claim : null;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: string): Fields {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}
