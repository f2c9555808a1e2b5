import { describe, expect, it } from '@jest/globals';
import { renderVoice } from './render-voice.js';

describe('a turn as TwiML', () => {
  const sounds = [{ play: 'https://pukar.example/prompts/hi-IN/a.wav' }, { speak: 'नमस्ते', language: 'hi-IN' }];
  const next = 'https://pukar.example/voice/turn?p=token';

  it('listens for one key while it speaks, any key, and comes back for silence too', () => {
    const expected = { minKeys: 1, maxKeys: 1, finishKey: null, timeoutSeconds: 5, secret: false };
    expect(renderVoice(sounds, { type: 'listen', expect: expected, next })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
      '<Gather input="dtmf" action="https://pukar.example/voice/turn?p=token" method="POST" actionOnEmptyResult="true" timeout="5" numDigits="1" finishOnKey="">' +
      '<Play>https://pukar.example/prompts/hi-IN/a.wav</Play><Say language="hi-IN">नमस्ते</Say></Gather></Response>',
    );
  });

  it('collects digits up to the finish key', () => {
    const expected = { minKeys: 11, maxKeys: 11, finishKey: '#', timeoutSeconds: 7, secret: true } as const;
    expect(renderVoice([], { type: 'listen', expect: expected, next })).toContain('timeout="7" numDigits="11" finishOnKey="#"');
  });

  it('records what is said up to a key that ends it, and asks for the next turn when nothing was', () => {
    expect(renderVoice(sounds.slice(0, 1), { type: 'record', maxSeconds: 120, endsOn: '#*098', next })).toMatch(
      /<\/Play><Record action="https:\/\/pukar\.example\/voice\/turn\?p=token" method="POST" maxLength="120" timeout="5" finishOnKey="#\*098" playBeep="true" trim="do-not-trim"\/><Redirect method="POST">https:\/\/pukar\.example\/voice\/turn\?p=token<\/Redirect><\/Response>$/,
    );
  });

  it('speaks, then hands the line to the queue', () => {
    const entry = { queue: 'pukar-main', action: 'https://pukar.example/voice/queue-left', waitUrl: 'https://pukar.example/voice/wait?l=hi-IN&since=1' };
    expect(renderVoice(sounds, { type: 'enqueue', entry })).toMatch(
      /<\/Say><Enqueue action="https:\/\/pukar\.example\/voice\/queue-left" method="POST" waitUrl="https:\/\/pukar\.example\/voice\/wait\?l=hi-IN&amp;since=1" waitUrlMethod="POST">pukar-main<\/Enqueue><\/Response>$/,
    );
  });

  it('speaks words with a character that no document can carry', () => {
    const document = renderVoice([{ speak: 'Offices\u000Bare shut\uD83D.', language: 'en-IN' }], { type: 'hangup' });
    expect(document).toContain('<Say language="en-IN">Offices are shut .</Say>');
  });

  it('speaks, then hangs up', () => expect(renderVoice(sounds, { type: 'hangup' })).toMatch(/<\/Say><Hangup\/><\/Response>$/));
});
