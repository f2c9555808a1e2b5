export { FolderStore } from './folder-store.js';
export { ObjectStore, type Part, SealedObjects } from './object-store.js';
export { S3Store, type S3Place } from './s3-store.js';
export { readHead } from './sealed-frames.js';
export { SealedStore } from './sealed-store.js';
export { storeOf, type StoreSettings } from './store-of.js';
