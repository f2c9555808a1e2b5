import { Inject, Injectable } from '@nestjs/common';
import type { ActionTaken, Category, Department, DirectorySnapshot, Holiday, Place } from '@pukar/directory-core/contracts';
import { isKeptIn } from '@pukar/directory-core/domain';
import { Database } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import type { Language } from '@pukar/kernel';
import { DirectoryContent } from './content/directory-content.js';
import { loadDirectory, type LoadedDirectory, readRevision } from './load-directory.js';

const lettersOf = (districtCode: string): string => districtCode.slice(districtCode.indexOf('-') + 1);
const UNREAD = new DirectoryContent([]);

/** The directory, kept in memory: it is asked for in every turn. What was read last stays when the database cannot be asked. */
@Injectable()
export class Directory {
  private last: LoadedDirectory | undefined;
  private loading: Promise<LoadedDirectory> | undefined;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async snapshot(): Promise<DirectorySnapshot> {
    return (await this.loaded()).snapshot;
  }

  async category(code: string): Promise<Category | undefined> {
    return (await this.loaded()).categories.get(code);
  }

  async department(code: string): Promise<Department | undefined> {
    return (await this.loaded()).departments.get(code);
  }

  async place(code: string): Promise<Place | undefined> {
    return (await this.loaded()).places.get(code);
  }

  async action(code: string): Promise<ActionTaken | undefined> {
    return (await this.loaded()).actions.get(code);
  }

  /** The holidays that are kept in a place's district and by an office, besides those of the whole state: by these its deadlines count. */
  async holidaysOf({ placeCode, officeCode }: { readonly placeCode: string | null; readonly officeCode: string | null }): Promise<readonly Holiday[]> {
    const { places, content } = await this.loaded();
    const district = placeCode === null ? undefined : places.get(placeCode)?.districtCode;
    return content.holidays.filter((holiday) => isKeptIn(holiday, district ? lettersOf(district) : null, officeCode));
  }

  /** The place itself and the district it lies in, nearest first: where rules are looked for. */
  async placeAndParents(code: string): Promise<string[]> {
    const place = await this.place(code);
    if (!place) return [];
    return place.districtCode === place.code ? [place.code] : [place.code, place.districtCode];
  }

  get isRead(): boolean {
    return this.last !== undefined;
  }

  /** What callers are told, without asking the database. Throws until it was read once. */
  content(): DirectoryContent {
    if (!this.last) throw new Error('the directory was not read yet');
    return this.last.content;
  }

  /** The words of a key that callers hear; those of the first data until it was read once. */
  words(key: string, language: Language, today: string): string | undefined {
    return (this.last?.content ?? UNREAD).text(key, language, today);
  }

  /** Reads it again if anybody, in any process, changed it since. */
  async refresh(): Promise<void> {
    if (this.last && (await readRevision(this.database)) === this.last.revision) return;
    await this.load();
  }

  /** The same behind the back of whoever changed it here: the others look for themselves. */
  refreshSoon(): void {
    this.refresh().catch((error: unknown) => this.logger.warn({ err: error }, 'the directory could not be read after a change; it is tried again'));
  }

  private async loaded(): Promise<LoadedDirectory> {
    return this.last ?? this.load();
  }

  /** One reading at a time; who comes meanwhile waits for it. */
  private load(): Promise<LoadedDirectory> {
    this.loading ??= loadDirectory(this.database, (kind, code) => this.logger.warn({ kind, code }, 'an entry of the directory cannot be read and is not said'))
      .then((loaded) => { this.last = loaded; return loaded; })
      .finally(() => { this.loading = undefined; });
    return this.loading;
  }
}
