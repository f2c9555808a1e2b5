/**
 * A script for the beginning of a page: it measures whatever comes over WebRTC into the page. `loudnessHeard(hertz)`
 * tells how loud a tone is now (Goertzel's algorithm), or all sound when none is named; 1 is as loud as can be.
 */
export const MEASURE_EARS = `
  let ear;
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => {
        const context = new AudioContext();
        ear = context.createAnalyser();
        ear.fftSize = 4096;
        context.createMediaStreamSource(new MediaStream([track])).connect(ear);
      });
    }
  };
  window.loudnessHeard = (hertz) => {
    if (!ear) return 0;
    const samples = new Float32Array(ear.fftSize);
    ear.getFloatTimeDomainData(samples);
    if (hertz === undefined) return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    const turn = 2 * Math.cos((2 * Math.PI * hertz) / ear.context.sampleRate);
    let [before, last] = [0, 0];
    for (const sample of samples) [before, last] = [last, sample + turn * last - before];
    return (2 * Math.sqrt(Math.max(0, before * before + last * last - turn * before * last))) / samples.length;
  };
  let quietSince;
  /** Whether that has not been heard for so many milliseconds, while this was asked again and again. */
  window.hasBeenQuiet = (hertz, audible, milliseconds) => {
    if (window.loudnessHeard(hertz) > audible) quietSince = performance.now();
    quietSince ??= performance.now();
    if (performance.now() - quietSince < milliseconds) return false;
    quietSince = undefined;
    return true;
  };
`;
