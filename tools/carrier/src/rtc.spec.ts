import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { twiml } from './testing/application.js';
import { LocalLine } from './testing/local-line.js';
import { RtcDevice } from './testing/rtc-device.js';
import { loudnessOf } from './testing/sound-studio.js';

let line: LocalLine;
let devices: RtcDevice[];
beforeEach(async () => {
  devices = [];
  line = new LocalLine();
  await line.start();
  line.application.on('/voice', twiml('<Dial><Conference>room</Conference></Dial>'));
});
afterEach(async () => {
  await Promise.all(devices.map((device) => device.close()));
  await line.stop();
});

const phone = async (number: string): Promise<RtcDevice> => {
  const device = await RtcDevice.open(line.carrier.url, `/phone?number=${encodeURIComponent(number)}`);
  devices.push(device);
  return device;
};
const browser = async (identity: string): Promise<RtcDevice> => {
  const device = await RtcDevice.open(line.carrier.url, `/client?token=${line.token(identity)}`);
  devices.push(device);
  return device;
};
const inRoom = async (number: string, hertz: number): Promise<RtcDevice> => {
  const device = await phone(number);
  await device.connectSound();
  device.say(hertz);
  device.send({ type: 'dial', to: '155343' });
  await device.gets('answered');
  return device;
};
const hears = (device: RtcDevice, ...hertz: number[]) =>
  device.hears((pcm) => [440, 770, 1_300].every((each) => loudnessOf(each, pcm) > 0.08 === hertz.includes(each)));

describe('sound over WebRTC', () => {
  it('goes both ways between two, and among three everybody hears the two others', async () => {
    const first = await inRoom('+919000001001', 440);
    const second = await inRoom('+919000001002', 770);
    await Promise.all([hears(first, 770), hears(second, 440)]);
    const third = await inRoom('+919000001003', 1_300);
    await Promise.all([hears(first, 770, 1_300), hears(second, 440, 1_300), hears(third, 440, 770)]);
    second.send({ type: 'hangup' });
    await Promise.all([hears(first, 1_300), hears(third, 440)]);
  });

  it('goes on over a new offer in the middle of a call', async () => {
    const first = await inRoom('+919000001001', 440);
    const second = await inRoom('+919000001002', 770);
    await hears(first, 770);
    await first.connectSound();
    first.say(1_300);
    await Promise.all([hears(first, 770), hears(second, 1_300)]);
  });

  it('is there at once in the browser that takes over a call', async () => {
    const before = await browser('agent-7');
    line.application.on('/voice', twiml('<Dial><Client>agent-7</Client></Dial>'));
    const caller = await phone('+919000001001');
    await caller.connectSound();
    caller.say(440);
    caller.send({ type: 'dial', to: '155343' });
    const { callSid } = await before.gets('incoming');
    await before.connectSound();
    before.send({ type: 'accept', callSid });
    await hears(before, 440);
    await before.close();
    const after = await browser('agent-7');
    await after.gets('resumed');
    await after.connectSound();
    after.say(770);
    await Promise.all([hears(after, 440), hears(caller, 770)]);
    after.send({ type: 'mute', callSid, on: true });
    await hears(caller);
  });

  it('comes back as an echo outside a call', async () => {
    const device = await phone('+919000001001');
    await device.connectSound();
    device.say(770);
    device.send({ type: 'echo', on: true });
    await hears(device, 770);
  });

  it.each([
    ['garbage', 'hello'],
    ['no sound', 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n'],
    ['another codec only', 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n'],
    ['half of it', 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\na=ice-ufrag:x\r\na=ice-pwd:y\r\na=fingerprint:sha-256 zz\r\n'],
  ])('is refused with an error when the offer is %s', async (_what, sdp) => {
    const device = await phone('+919000001001');
    device.send({ type: 'offer', sdp });
    expect((await device.gets('error'))['message']).toMatch(/offer/);
    device.send({ type: 'ping' });
    await device.gets('pong');
  });

  it('survives a hundred offers at once', async () => {
    const device = await phone('+919000001001');
    await device.connectSound();
    for (let turn = 0; turn < 100; turn += 1) device.send({ type: 'offer', sdp: `v=0\r\nm=audio ${String(turn)}` });
    await device.connectSound();
    device.say(440);
    device.send({ type: 'echo', on: true });
    await hears(device, 440);
  });
});
