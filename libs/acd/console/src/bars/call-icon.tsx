import type { ReactNode } from 'react';

const MICROPHONE = <path d="M8 1.8a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0v-4a2 2 0 0 1 2-2ZM3.6 7.6a4.4 4.4 0 0 0 8.8 0M8 12v2.4" />;

const SHAPES = {
  hold: <path d="M5.2 3v10M10.8 3v10" strokeWidth="2.4" />,
  resume: <path d="M4.5 3v10l8-5Z" fill="currentColor" />,
  mute: <>{MICROPHONE}<path d="m2.2 2.2 11.6 11.6" /></>,
  unmute: MICROPHONE,
  transfer: <path d="M2 8h11.4M9.4 3.8 13.6 8l-4.2 4.2" />,
  return: <path d="M14 8H2.6M6.6 3.8 2.4 8l4.2 4.2" />,
  consult: <path d="M2.2 2.8h11.6v8H8l-3.4 2.6v-2.6H2.2ZM5 6.8h.01M8 6.8h.01M11 6.8h.01" />,
  add: <path d="M6 2.6a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6ZM1.6 13.6c0-2.8 1.9-4.2 4.4-4.2s4.4 1.4 4.4 4.2M12.8 4.6v5M10.3 7.1h5" />,
  join: <path d="M5 3.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM11 3.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM1.4 13c0-2.4 1.5-3.6 3.6-3.6S8.6 10.6 8.6 13M10.4 9.5c2.5-.4 4.2 1 4.2 3.5" />,
  keypad: <path d="M4 3h.01M8 3h.01M12 3h.01M4 8h.01M8 8h.01M12 8h.01M4 13h.01M8 13h.01M12 13h.01" strokeWidth="2.4" />,
  abuse: <path d="M8 1.6 13.4 3.6v4.2c0 3.3-2.3 5.4-5.4 6.6-3.1-1.2-5.4-3.3-5.4-6.6V3.6ZM8 5v3.4M8 10.9h.01" />,
  end: <path d="M1.4 9.8c3.9-3.8 9.3-3.8 13.2 0l-1.7 2.1-2.9-1.1V8.9c-1.3-.4-2.7-.4-4 0v1.9l-2.9 1.1Z" fill="currentColor" />,
} as const satisfies Record<string, ReactNode>;

/** The sign before the word of a key of the call. The word says it all; screen readers are spared the sign. */
export function CallIcon({ of }: { readonly of: keyof typeof SHAPES }) {
  return (
    <svg className="call-icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {SHAPES[of]}
    </svg>
  );
}
