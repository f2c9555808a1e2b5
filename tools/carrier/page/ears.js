/** The phone's own tones: keys, bell, the end of a call. What the call itself lets one hear comes over the sound line. */

/** Rows and columns of the keypad's tones, in hertz (ITU-T Q.23). */
const ROWS = { 1: 697, 2: 697, 3: 697, 4: 770, 5: 770, 6: 770, 7: 852, 8: 852, 9: 852, '*': 941, 0: 941, '#': 941 };
const COLUMNS = { 1: 1209, 4: 1209, 7: 1209, '*': 1209, 2: 1336, 5: 1336, 8: 1336, 0: 1336, 3: 1477, 6: 1477, 9: 1477, '#': 1477 };

let context;
let playing = [];
let repeat;

/** Browsers allow sound only after a person did something: call this from a click or a key. */
export function open() {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
}

/** Stops everything that is to be heard. */
export function stop() {
  clearInterval(repeat);
  for (const source of playing) source.stop();
  playing = [];
}

function tone(frequencies, seconds, { at = 0, volume = 0.08 } = {}) {
  if (!context) return;
  const gain = context.createGain();
  const start = context.currentTime + at;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.01);
  gain.gain.setValueAtTime(volume, start + Math.max(0.01, seconds - 0.02));
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  gain.connect(context.destination);
  for (const frequency of frequencies) {
    const oscillator = context.createOscillator();
    oscillator.frequency.value = frequency;
    oscillator.connect(gain);
    oscillator.start(start);
    oscillator.stop(start + seconds);
    remember(oscillator);
  }
}

function remember(source) {
  playing.push(source);
  source.onended = () => {
    playing = playing.filter((each) => each !== source);
  };
}

function repeatedly(seconds, run) {
  stop();
  run();
  repeat = setInterval(run, seconds * 1000);
}

/** The tone of a key. */
export function key(name) {
  tone([ROWS[name], COLUMNS[name]], 0.12);
}

/** A bell, for a call that comes in. */
export function bell() {
  repeatedly(2.4, () => {
    for (let stroke = 0; stroke < 10; stroke += 1) tone([stroke % 2 ? 1300 : 1050], 0.09, { at: stroke * 0.1 });
  });
}

/** Three falling tones: the call is over. */
export function over() {
  stop();
  for (const [index, frequency] of [480, 480, 480].entries()) tone([frequency], 0.18, { at: index * 0.3 });
}
