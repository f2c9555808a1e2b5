// The peer: Express with the twilio library, as Twilio's samples are written (https://www.twilio.com/docs/voice/tutorials/build-interactive-voice-response-ivr-phone-tree/node).
import express from 'express';
import twilio from 'twilio';

const [publicUrl, authToken, next, ...sounds] = process.argv.slice(2) as [string, string, string, ...string[]];

const app = express();
app.use(express.urlencoded({ extended: false }));
app.post('/voice/turn', (request, response, proceed) => {
  // The library's own middleware for one address; this one has a position in its query, which differs from call to call.
  twilio.webhook({ url: publicUrl + request.originalUrl }, authToken)(request, response, proceed);
}, (request, response) => {
  const document = new twilio.twiml.VoiceResponse();
  const gather = document.gather({ input: ['dtmf'], action: next, method: 'POST', actionOnEmptyResult: true, timeout: 5, numDigits: 1, finishOnKey: '' });
  for (const sound of sounds) gather.play(sound);
  response.type('text/xml').send(document.toString());
});
const server = app.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as { port: number }).port }));
