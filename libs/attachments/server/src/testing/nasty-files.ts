import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A photo that says where and when it was taken, with whose phone, and carries an archive behind the picture. */
export async function tellingPhoto(secret: string): Promise<Buffer> {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a52' } })
    .withExif({ IFD0: { Artist: secret, Make: secret, ImageDescription: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '77/1 24/1 0/1' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta>`)
    .jpeg().toBuffer();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, secret.length + 2]), ascii(secret)]);
  return Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), ascii(`PK\x03\x04${secret}`)]);
}

/** A picture of a few bytes that says that it is this large. */
export function pictureBomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', Buffer.from('789c03000000000001', 'hex')), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(Buffer.concat([ascii(name), data])));
  return Buffer.concat([length, ascii(name), data, check]);
}

interface PdfOver {
  readonly pages?: number;
  readonly box?: string;
  readonly trailer?: string;
}

/** A PDF that runs a script when it is opened, names its author, and has a note, a form field and a file within it. */
export function tellingPdf(secret: string, { pages = 1, box = '0 0 300 200', trailer = '' }: PdfOver = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => 10 + at);
  const drawing = `0 0 1 rg 20 20 200 100 re f BT /F1 12 Tf 30 30 Td (seen) Tj ET`;
  const objects: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R /OpenAction 3 0 R /AcroForm << /Fields [5 0 R] >> /Names << /EmbeddedFiles << /Names [(${secret}) 6 0 R] >> >> >>`],
    [2, `<< /Type /Pages /Count ${pages} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`],
    [3, `<< /S /JavaScript /JS (app.alert\\('${secret}'\\)) >>`],
    [4, `<< /Type /Annot /Subtype /Text /Rect [10 10 40 40] /Contents (${secret}) >>`],
    [5, `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (${secret}) /Rect [50 50 90 70] >>`],
    [6, `<< /Type /Filespec /F (${secret}.exe) /EF << /F 7 0 R >> >>`],
    [7, `<< /Type /EmbeddedFile /Length ${secret.length} >>\nstream\n${secret}\nendstream`],
    [8, `<< /Author (${secret}) /Title (${secret}) /Producer (${secret}) >>`],
    [9, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
    ...kids.map((kid): [number, string] => [kid, `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Annots [4 0 R 5 0 R] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 9 0 R >>`]),
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map(([id, object]) => { const place = body.length; body += `${id} 0 obj\n${object}\nendobj\n`; return place; });
  const table = body.length;
  return ascii(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 8 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
}

/** A PDF of a few bytes whose page is drawn by so many. */
export function drawingBomb(bytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(bytes, 'q Q '));
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>', `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`];
  return ascii(`%PDF-1.7\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}

/** A PDF that opens with a password that nobody has. */
export const lockedPdf = (): Buffer => tellingPdf('secret', { trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>` });
