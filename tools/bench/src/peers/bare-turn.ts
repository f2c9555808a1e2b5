// The limit: what node:http does when it checks the same signature over the same form and answers a fixed document.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { parse } from 'node:querystring';

const [publicUrl, authToken, document] = process.argv.slice(2) as [string, string, string];

const length = Buffer.byteLength(document);

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => { body += chunk; });
  request.on('end', () => {
    const form = parse(body) as Record<string, string>;
    let signed = publicUrl + request.url!;
    for (const name of Object.keys(form).sort()) signed += name + form[name]!;
    const [given, expected] = [Buffer.from(String(request.headers['x-twilio-signature'])), Buffer.from(createHmac('sha1', authToken).update(signed).digest('base64'))];
    const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
    response.writeHead(isGenuine ? 200 : 403, { 'content-type': 'text/xml', 'content-length': isGenuine ? length : 0 });
    response.end(isGenuine ? document : '');
  });
});
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as { port: number }).port }));
