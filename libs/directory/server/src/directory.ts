import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  actionTakenSchema, categorySchema, departmentSchema, holidaySchema, placeSchema, type ActionTaken, type Category, type Department,
  type DirectorySnapshot, type Holiday, type Place,
} from '@pukar/directory-core/contracts';
import { Database } from '@pukar/platform/database';
import * as z from 'zod';

interface Loaded {
  readonly snapshot: DirectorySnapshot;
  readonly categories: ReadonlyMap<string, Category>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly places: ReadonlyMap<string, Place>;
  readonly actions: ReadonlyMap<string, ActionTaken>;
  readonly holidays: readonly Holiday[];
}

/** Departments, categories, places and the calendar, read once and kept in memory: they are asked for in every turn. */
@Injectable()
export class Directory {
  private loading: Promise<Loaded> | undefined;

  constructor(private readonly database: Database) {}

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

  async holidays(): Promise<readonly Holiday[]> {
    return (await this.loaded()).holidays;
  }

  /** The place itself and the district it lies in, nearest first: where rules are looked for. */
  async placeAndParents(code: string): Promise<string[]> {
    const place = await this.place(code);
    if (!place) return [];
    return place.districtCode === place.code ? [place.code] : [place.code, place.districtCode];
  }

  /** Forgets what was read, after an edit. */
  reload(): void {
    this.loading = undefined;
  }

  private loaded(): Promise<Loaded> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  private async load(): Promise<Loaded> {
    const rows = await this.database.query<{ kind: string; body: unknown }>('select kind, body from directory.entry order by kind, position');
    const of = <T>(kind: string, schema: z.ZodType<T>): T[] => rows.filter((row) => row.kind === kind).map((row) => schema.parse(row.body));
    const content = {
      departments: of('department', departmentSchema),
      categories: of('category', categorySchema),
      places: of('place', placeSchema),
      actions: of('action', actionTakenSchema),
    };
    const version = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
    return {
      snapshot: { version, ...content },
      categories: byCode(content.categories),
      departments: byCode(content.departments),
      places: byCode(content.places),
      actions: byCode(content.actions),
      holidays: of('holiday', holidaySchema),
    };
  }
}

const byCode = <T extends { readonly code: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.code, one]));
