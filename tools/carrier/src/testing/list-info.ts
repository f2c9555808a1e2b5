/** A LIST/INFO chunk for the end of a WAV: the words spoken and their language. */
export function listInfo(text: string, language: string): Buffer {
  const body = Buffer.concat([Buffer.from('INFO'), chunk('ICMT', `${text}\0`), chunk('ILNG', `${language}\0`)]);
  return Buffer.concat([head('LIST', body.length), body]);
}

function chunk(name: string, text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([head(name, body.length), body, Buffer.alloc(body.length % 2)]);
}

function head(name: string, size: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.write(name, 0, 'latin1');
  bytes.writeUInt32LE(size, 4);
  return bytes;
}
