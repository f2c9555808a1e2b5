/** A picture of sixteen by sixteen. */
const PICTURE = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCYABSf/9k=',
  'base64',
);

const segment = (marker: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content]);
const tag = (id: number, type: number, count: number, value: number): Buffer => { const entry = Buffer.alloc(12); entry.writeUInt16LE(id, 0); entry.writeUInt16LE(type, 2); entry.writeUInt32LE(count, 4); entry.writeUInt32LE(value, 8); return entry; };

/** A photo whose Exif names its artist, whose comment says whose it is, and behind whose end something lies. */
export function tellingPhoto(secret: string): Buffer {
  const artist = Buffer.from(`${secret}\0`);
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0', 'latin1'), tag(0x013b, 2, artist.length, 26), Buffer.alloc(4), artist]);
  return Buffer.concat([PICTURE.subarray(0, 2), segment(0xe1, exif), segment(0xfe, Buffer.from(secret)), PICTURE.subarray(2), Buffer.from(`PK\u0003\u0004${secret}`)]);
}

/** A PDF that names its author and its title. */
export function tellingPdf(secret: string): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 5 0 R >>', `<< /Author (${secret}) /Title (${secret}) >>`, '<< /Length 25 >>\nstream\n0 0 1 rg 20 20 90 50 re f\nendstream'];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, nth) => { const place = body.length; body += `${nth + 1} 0 obj\n${object}\nendobj\n`; return place; });
  const table = body.length;
  return Buffer.from(`${body}xref\n0 6\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}
