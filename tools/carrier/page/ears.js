/** The phone's loudspeaker: prompts, tones and music through one audio context. */

/** Rows and columns of the keypad's tones, in hertz (ITU-T Q.23). */
const ROWS = { 1: 697, 2: 697, 3: 697, 4: 770, 5: 770, 6: 770, 7: 852, 8: 852, 9: 852, '*': 941, 0: 941, '#': 941 };
const COLUMNS = { 1: 1209, 4: 1209, 7: 1209, '*': 1209, 2: 1336, 5: 1336, 8: 1336, 0: 1336, 3: 1477, 6: 1477, 9: 1477, '#': 1477 };

/** A prompt that comes while the one before still has so much to say is put behind it, in seconds. */
const LONGEST_LAG = 0.6;

let context;
let playing = [];
let busyUntil = 0;
let repeat;
let turn = 0;

/** Browsers allow sound only after a person did something: call this from a click or a key. */
export function open() {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
}

/** Stops everything that is to be heard. */
export function stop() {
  turn += 1;
  clearInterval(repeat);
  for (const source of playing) source.stop();
  playing = [];
  busyUntil = 0;
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

/** India's ringing tone: 400 ms, 200 ms pause, 400 ms, 2 s pause. */
export function ringback() {
  repeatedly(3, () => {
    tone([400, 425], 0.4);
    tone([400, 425], 0.4, { at: 0.6 });
  });
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

/** Soft broken chords for whoever waits without music of the application's own. */
export function music() {
  const chords = [[262, 330, 392, 523], [220, 262, 330, 440], [175, 220, 262, 349], [196, 247, 294, 392]];
  repeatedly(8, () => {
    for (const [bar, chord] of chords.entries()) {
      for (let note = 0; note < 8; note += 1) tone([chord[note % 4]], 0.24, { at: bar * 2 + note * 0.25, volume: 0.03 });
    }
  });
}

/** Plays audio of the carrier's; behind what is being played when that is almost over. */
export async function play(url) {
  if (!context) return;
  clearInterval(repeat);
  const mine = turn;
  try {
    const answer = await fetch(url);
    const buffer = await context.decodeAudioData(await answer.arrayBuffer());
    if (mine !== turn) return;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    const wait = busyUntil - context.currentTime;
    const start = context.currentTime + (wait > 0 && wait < LONGEST_LAG ? wait : 0);
    source.start(start);
    busyUntil = start + buffer.duration;
    remember(source);
  } catch (error) {
    console.warn('this sound could not be played', url, error);
  }
}
