import { ConfigError } from '../config/read-environment.js';
import { FolderStore } from './folder-store.js';
import type { ObjectStore } from './object-store.js';
import { S3Store } from './s3-store.js';

/** What is kept in a store of its own. */
type Kept = 'RECORDINGS' | 'AUDIT';

/** The settings that say where it is kept. */
export type StoreSettings<K extends Kept> = { readonly [Name in `${K}_DIR` | `${K}_S3_ENDPOINT` | `${K}_S3_BUCKET` | `${K}_S3_ACCESS_KEY_ID` | `${K}_S3_SECRET_ACCESS_KEY`]?: string | undefined } & { readonly [Name in `${K}_S3_REGION`]: string };

/** The store that is configured: S3 where an endpoint is set, the folder otherwise. Throws `ConfigError` when neither is, or half of one. */
export function storeOf<K extends Kept>(settings: StoreSettings<K>, kept: K): ObjectStore {
  const of = (name: string): string | undefined => (settings as Readonly<Record<string, string | undefined>>)[`${kept}_${name}`];
  const [endpoint, folder] = [of('S3_ENDPOINT'), of('DIR')];
  if (!endpoint && folder) return new FolderStore(folder);
  if (!endpoint) throw new ConfigError(`${kept}_DIR has no default: set it, or ${kept}_S3_ENDPOINT and its companions (docs/configuration.md)`);
  const [bucket, accessKeyId, secretAccessKey] = [of('S3_BUCKET'), of('S3_ACCESS_KEY_ID'), of('S3_SECRET_ACCESS_KEY')];
  if (!bucket || !accessKeyId || !secretAccessKey) throw new ConfigError(`${kept}_S3_ENDPOINT also needs ${kept}_S3_BUCKET, ${kept}_S3_ACCESS_KEY_ID and ${kept}_S3_SECRET_ACCESS_KEY`);
  return new S3Store({ endpoint, bucket, region: of('S3_REGION') ?? 'us-east-1', accessKeyId, secretAccessKey });
}
