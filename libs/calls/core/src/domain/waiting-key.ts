/** What a key means to a caller who waits: any other is none of theirs, and they go on waiting. */
export type WaitingKey = 'call-back' | 'message' | 'repeat' | 'nothing';

/** Reads a key that was pressed in the queue. Only whose number we see can be rung back. */
export function waitingKey(key: string): WaitingKey {
  switch (key) {
    case '1':
      return 'call-back';
    case '2':
      return 'message';
    case '0':
    case '*':
      return 'repeat';
    default:
      return 'nothing';
  }
}
