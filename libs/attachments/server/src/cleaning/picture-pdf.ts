/** One page: a picture, and how large it is printed, in points. */
export interface PicturePage {
  readonly jpeg: Uint8Array;
  readonly pixels: { readonly width: number; readonly height: number };
  readonly points: { readonly width: number; readonly height: number };
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of pictures and nothing else (ISO 32000-1, 7.5): no title, no dates, no program, no names, nothing that acts. */
export function picturePdf(pages: readonly PicturePage[]): Buffer {
  const objects: Buffer[] = [
    ascii('<< /Type /Catalog /Pages 2 0 R >>'),
    ascii(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}] >>`),
    ...pages.flatMap((page, at) => objectsOf(page, 3 + at * 3)),
  ];
  const parts: Buffer[] = [ascii('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer): void => { parts.push(part); length += part.length; };
  for (const [at, object] of objects.entries()) {
    places.push(length);
    add(Buffer.concat([ascii(`${at + 1} 0 obj\n`), object, ascii('\nendobj\n')]));
  }
  const table = length;
  add(ascii(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`));
  add(ascii(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** The page, its picture, and the drawing of it, as the objects from this number on. */
function objectsOf({ jpeg, pixels, points }: PicturePage, first: number): Buffer[] {
  const [width, height] = [points.width.toFixed(2), points.height.toFixed(2)];
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
  return [
    ascii(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P ${first + 1} 0 R >> >> /Contents ${first + 2} 0 R >>`),
    Buffer.concat([ascii(`<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`), jpeg, ascii('\nendstream')]),
    ascii(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`),
  ];
}
