/** A WAV of 16-bit samples at 8,000 a second: each channel a tone of a loudness from 0 to 1. */
export function aWave(seconds: number, ...loudness: readonly number[]): Uint8Array {
  const channels = Math.max(1, loudness.length);
  const samples = Math.round(seconds * 8_000);
  const length = samples * channels * 2;
  const bytes = new Uint8Array(44 + length);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string): void => [...text].forEach((letter, index) => { bytes[at + index] = letter.charCodeAt(0); });
  word(0, 'RIFF'); view.setUint32(4, 36 + length, true); word(8, 'WAVE'); word(12, 'fmt '); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, channels, true); view.setUint32(24, 8_000, true); view.setUint32(28, 16_000 * channels, true);
  view.setUint16(32, channels * 2, true); view.setUint16(34, 16, true); word(36, 'data'); view.setUint32(40, length, true);
  for (let sample = 0; sample < samples; sample += 1) {
    loudness.forEach((loud, channel) => view.setInt16(44 + (sample * channels + channel) * 2, Math.round(Math.sin((sample * 440 * 2 * Math.PI) / 8_000) * loud * 32_767), true));
  }
  return bytes;
}
