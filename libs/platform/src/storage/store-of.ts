import { ConfigError } from '../config/read-environment.js';
import { FolderStore } from './folder-store.js';
import type { ObjectStore } from './object-store.js';
import { S3Store } from './s3-store.js';

/** The settings that say where recordings are kept. */
export interface StoreSettings {
  readonly RECORDINGS_DIR?: string | undefined;
  readonly RECORDINGS_S3_ENDPOINT?: string | undefined;
  readonly RECORDINGS_S3_BUCKET?: string | undefined;
  readonly RECORDINGS_S3_REGION: string;
  readonly RECORDINGS_S3_ACCESS_KEY_ID?: string | undefined;
  readonly RECORDINGS_S3_SECRET_ACCESS_KEY?: string | undefined;
}

/** The store that is configured: S3 where an endpoint is set, the folder otherwise. Throws `ConfigError` when neither is, or half of one. */
export function storeOf(settings: StoreSettings): ObjectStore {
  const { RECORDINGS_S3_ENDPOINT: endpoint, RECORDINGS_DIR: folder } = settings;
  if (!endpoint && folder) return new FolderStore(folder);
  if (!endpoint) throw new ConfigError('RECORDINGS_DIR has no default: set it, or RECORDINGS_S3_ENDPOINT and its companions (docs/configuration.md)');
  const { RECORDINGS_S3_BUCKET: bucket, RECORDINGS_S3_ACCESS_KEY_ID: accessKeyId, RECORDINGS_S3_SECRET_ACCESS_KEY: secretAccessKey, RECORDINGS_S3_REGION: region } = settings;
  if (!bucket || !accessKeyId || !secretAccessKey) throw new ConfigError('RECORDINGS_S3_ENDPOINT also needs RECORDINGS_S3_BUCKET, RECORDINGS_S3_ACCESS_KEY_ID and RECORDINGS_S3_SECRET_ACCESS_KEY');
  return new S3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey });
}
