/** Parameters of the carrier's that say nothing of a person: ids, states, counts, times and reasons. */
const PLAIN = /^(\w*Sid\w*|\w*Status\w*|\w*Event\w*|\w*Reason\w*|Reason|\w*Duration|SequenceNumber|Timestamp|Direction|ApiVersion|CallbackSource|ErrorCode|QueueResult|QueueTime|QueuePosition|\w*QueueSize|\w*QueueTime|Muted|Hold|Coaching|\w*ConferenceOn\w*|ParticipantLabel\w*|FriendlyName|DialBridged|msg|SipResponseCode|RecordingChannels|RecordingSource|RecordingTrack|NumMedia|NumSegments)$/;
const NUMBER = /^\+?\d{5,15}$/;

/**
 * What of a callback is shown when its glass is broken. Why it was misread is seen in its states and ids; whose it was need
 * not be known for that, so a number keeps its last two digits, and what may be a name, a place, keys or speech keeps nothing.
 */
export function maskedForm(form: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, masked(name, typeof value === 'string' ? value : value.join(', '))]));
}

function masked(name: string, value: string): string {
  if (value === '' || (PLAIN.test(name) && !NUMBER.test(value.replaceAll(' ', '')))) return value;
  if (PLAIN.test(name) && value.length <= 5) return value;
  return /^(From|To|Caller|Called|ForwardedFrom)$/.test(name) && NUMBER.test(value) ? `${'•'.repeat(value.length - 2)}${value.slice(-2)}` : '•••';
}
