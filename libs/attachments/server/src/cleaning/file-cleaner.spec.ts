import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILE_LIMITS, FILE_REFUSALS, type FileRefusal, sayRefusal } from '@pukar/attachments-core/domain';
import sharp from 'sharp';
import { drawingBomb, lockedPdf, pictureBomb, tellingPdf, tellingPhoto } from '../testing/nasty-files.js';
import type { CleanFile } from './cleaned-file.js';
import { cleanPdf } from './clean-pdf.js';
import { FileCleaner } from './file-cleaner.js';

const SECRET = 'RAMESH-9000001001';
const TOLD_BY_FILES = ['Exif', 'GPS', 'http://ns.adobe.com', 'Photoshop', 'ICC_PROFILE', 'PK\x03\x04'];
const TOLD_BY_PDFS = ['/JavaScript', '/JS', '/OpenAction', '/AA', '/Annots', '/AcroForm', '/EmbeddedFile', '/Names', '/Author', '/Title', '/Info', '/Metadata', '/ID', '/Font', '/Launch', '/URI', '/XFA'];

describe('a file that is drawn anew', () => {
  const cleaner = new FileCleaner({ ...FILE_LIMITS, bytes: 400_000, pages: 3 });
  let photo: Buffer;
  const clean = async (bytes: Uint8Array): Promise<CleanFile> => {
    const done = await cleaner.clean(bytes);
    if (!done.ok) throw new Error(`refused: ${done.refusal}`);
    return { ...done.value, bytes: Buffer.from(done.value.bytes) };
  };
  const textOf = (file: CleanFile): string => Buffer.from(file.bytes).toString('latin1');
  const refused = async (bytes: Uint8Array): Promise<FileRefusal | 'taken'> => {
    const done = await cleaner.clean(bytes);
    return done.ok ? 'taken' : done.refusal;
  };

  beforeAll(async () => { photo = await tellingPhoto(SECRET); });
  afterAll(() => cleaner.onModuleDestroy());

  it('is a picture that says nothing of where, when and by whom, and ends where the picture ends', async () => {
    for (const told of ['Exif', 'PK\x03\x04', SECRET]) expect(photo.toString('latin1')).toContain(told);
    const file = await clean(photo);
    expect(file).toMatchObject({ mediaType: 'image/jpeg', pages: 1 });
    for (const told of [SECRET, ...TOLD_BY_FILES]) expect(textOf(file)).not.toContain(told);
    const { exif, xmp, iptc, icc, width, height } = await sharp(file.bytes).metadata();
    expect({ exif, xmp, iptc, icc, width, height }).toEqual({ width: 60, height: 40 });
  });

  it('is upright as the phone held it, and no larger than what is read', async () => {
    const turned = await sharp({ create: { width: 80, height: 20, channels: 3, background: '#000' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await sharp((await clean(turned)).bytes).metadata()).toMatchObject({ width: 20, height: 80 });
    const wide = await sharp({ create: { width: 6_000, height: 10, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(await sharp((await clean(wide)).bytes).metadata()).toMatchObject({ format: 'jpeg', width: 3_000 });
  });

  it.each(['png', 'webp'] as const)('is a JPEG whatever it was, %s with a hole in it too', async (format) => {
    const hole = await sharp({ create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).withExif({ IFD0: { Artist: SECRET } })[format]().toBuffer();
    const file = await clean(hole);
    expect(textOf(file)).not.toContain(SECRET);
    expect((await sharp(file.bytes).raw().toBuffer())[0]).toBeGreaterThan(250);
  });

  it('is one picture where it was a moving one, and no bigger', async () => {
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((background) => sharp({ create: { width: 30, height: 30, channels: 3, background } }).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } }).webp({ loop: 0 }).toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(3);
    const { format, pages, width, height } = await sharp((await clean(moving)).bytes).metadata();
    expect({ format, pages, width, height }).toEqual({ format: 'jpeg', pages: undefined, width: 30, height: 30 });
  });

  it('is a page whose drawing opens to two hundred megabytes, ended with its thread; the next file is opened', async () => {
    const [bomb, hasty] = [drawingBomb(200_000_000), new FileCleaner({ ...FILE_LIMITS, bytes: 400_000 }, 2_000)];
    expect(bomb.length).toBeLessThan(400_000);
    expect(await hasty.clean(bomb)).toEqual({ ok: false, refusal: 'unfinished' });
    await hasty.onModuleDestroy();
    expect(await refused(photo)).toBe('taken');
  }, 30_000);

  it('is a PDF of pictures alone: what was to be seen is, and no script, note, form, file or name came along', async () => {
    const dirty = tellingPdf(SECRET, { pages: 2 });
    const file = await clean(dirty);
    expect(file).toMatchObject({ mediaType: 'application/pdf', pages: 2 });
    for (const told of [SECRET, 'seen', ...TOLD_BY_PDFS]) expect(textOf(file)).not.toContain(told);
    // It opens again, in its size, and the blue square is where it was.
    const again = await cleanPdf(file.bytes, FILE_LIMITS);
    expect(again).toMatchObject({ ok: true, value: { pages: 2 } });
    const text = textOf(file);
    const start = text.indexOf('stream\n') + 7;
    const { data, info } = await sharp(Buffer.from(file.bytes).subarray(start, text.indexOf('\nendstream', start))).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([625, 416]);
    const middle = (Math.floor(info.height * 0.65) * info.width + Math.floor(info.width * 0.3)) * info.channels;
    expect([data[middle]! < 40, data[middle + 1]! < 40, data[middle + 2]! > 220]).toEqual([true, true, true]);
  });

  it.each<[FileRefusal, string, () => Buffer | Promise<Buffer>]>([
    ['empty', 'nothing', () => Buffer.alloc(0)],
    ['too-large', 'more than may be sent', () => Buffer.alloc(400_001, 0xff)],
    ['not-accepted', 'a program that is called photo.jpg', () => Buffer.from('MZ\x90\0 This program cannot be run in DOS mode')],
    ['not-accepted', 'a page that is called scan.pdf', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['not-accepted', 'a drawing with a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['not-accepted', 'an archive', () => Buffer.from('PK\x03\x04rest')],
    ['not-accepted', 'a PDF behind a page: two files in one', () => Buffer.concat([Buffer.from('<html></html>\n'), tellingPdf(SECRET)])],
    ['not-accepted', 'a moving picture that is a script, too', () => Buffer.from('GIF89a/*xxxx*/=1;alert(1)')],
    ['heic', 'a photo as phones keep it', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['broken', 'the beginning of a JPEG and then a page', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>alert(1)</script>')])],
    ['broken', 'half a photo', () => photo.subarray(0, 300)],
    ['broken', 'a PDF without pages', () => Buffer.from('%PDF-1.7\n<script>alert(1)</script>')],
    ['broken', 'a page of no size', () => tellingPdf(SECRET, { box: '0 0 900000 900000' })],
    ['locked', 'a PDF with a password', () => lockedPdf()],
    ['too-many-pixels', 'a few bytes that open to gigabytes', () => pictureBomb(60_000)],
    ['too-many-pages', 'a PDF of too many pages', () => tellingPdf(SECRET, { pages: 4 })],
  ])('is refused as %s: %s', async (refusal, _, make) => {
    expect(await refused(await make())).toBe(refusal);
  });

  it('is said in words, whatever the reason', () => {
    const said = FILE_REFUSALS.map((refusal) => sayRefusal(refusal, FILE_LIMITS));
    expect(new Set(said).size).toBe(FILE_REFUSALS.length);
    expect(said.every((words) => /^This .+\.$/.test(words))).toBe(true);
  });

  it('keeps nobody waiting for what was asked after it, when it is broken', async () => {
    expect(await Promise.all([refused(Buffer.from('%PDF-1.7 rubbish')), refused(photo), refused(pictureBomb(50_000))])).toEqual(['broken', 'taken', 'too-many-pixels']);
  });
});
