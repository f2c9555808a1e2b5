const WINDOW = 1_024;

/** Measures how loud streams are now. */
export class LevelMeter {
  private readonly audio = new AudioContext();
  private readonly ears = new Map<MediaStream, AnalyserNode>();

  /** Root mean square of the last moment, 1 is full; 0 where there is no stream. */
  levelOf(stream: MediaStream | null): number {
    if (!stream || stream.getAudioTracks().length === 0) return 0;
    const samples = new Float32Array(WINDOW);
    this.earOn(stream).getFloatTimeDomainData(samples);
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / WINDOW);
  }

  close(): void {
    void this.audio.close();
  }

  private earOn(stream: MediaStream): AnalyserNode {
    const known = this.ears.get(stream);
    if (known) return known;
    const ear = new AnalyserNode(this.audio, { fftSize: WINDOW });
    this.audio.createMediaStreamSource(stream).connect(ear);
    this.ears.set(stream, ear);
    return ear;
  }
}
