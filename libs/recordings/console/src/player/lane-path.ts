/** A lane's drawing is this high, in units of its own. */
export const LANE_HEIGHT = 100;

/** The loudness of each channel, of equal steps: what the contract sends as base64. One lane for each channel. */
export function lanesOf(waveform: string | null, channels: number): readonly (readonly number[])[] {
  const steps = waveform ? Array.from(atob(waveform), (letter) => letter.charCodeAt(0)) : [];
  const length = Math.floor(steps.length / Math.max(1, channels));
  return Array.from({ length: channels }, (_, channel) => steps.slice(channel * length, (channel + 1) * length));
}

/** A lane as one SVG path: a stroke for each step, as high as it is loud. Silence is a dot, so that a line is seen. */
export function lanePath(lane: readonly number[]): string {
  return lane.map((loud, at) => {
    const half = Math.max(1, Math.round((loud / 255) * (LANE_HEIGHT / 2 - 2)));
    return `M${at + 0.5} ${LANE_HEIGHT / 2 - half}V${LANE_HEIGHT / 2 + half}`;
  }).join('');
}
