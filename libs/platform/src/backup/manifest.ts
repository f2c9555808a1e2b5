import * as z from 'zod';

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));

const TableCopySchema = z.object({
  schema: z.string(),
  name: z.string(),
  /** Those that are copied: what PostgreSQL computes itself is computed again. */
  columns: z.array(z.string()),
  rows: z.number().int(),
  /** Of all rows, in whatever order they lie: the sum of their SHA-256, modulo 2^128. */
  digest: hex(32),
  /** Of the file as it lies here. */
  sha256: hex(64),
});
export type TableCopy = z.infer<typeof TableCopySchema>;

const FileCopySchema = z.object({ path: z.string(), bytes: z.number().int(), sha256: hex(64) });
export type FileCopy = z.infer<typeof FileCopySchema>;

/** What a backup holds, and by what it is compared. Written last: a folder without it is no backup. */
export const ManifestSchema = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  database: z.string(),
  mode: z.enum(['demo', 'production']),
  migrations: z.array(z.string()),
  tables: z.array(TableCopySchema),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** By which a key is known without being told: of each that may have sealed something in here. The keys themselves are kept elsewhere. */
  keys: z.record(z.string(), hex(16)),
  /** Recordings and papers, sealed; `null` where a store elsewhere keeps them, which is backed up by its own means. */
  files: z.array(FileCopySchema).nullable(),
});
export type Manifest = z.infer<typeof ManifestSchema>;

export const MANIFEST_FILE = 'manifest.json';
export const tableFile = ({ schema, name }: { readonly schema: string; readonly name: string }): string => `tables/${schema}.${name}.gz`;

/** A backup that cannot be taken or restored; its message is for the person who asked for it. */
export class BackupError extends Error {
  override name = 'BackupError';
}
