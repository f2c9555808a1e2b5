import { mainFlow, type Flow } from '@pukar/ivr-core/domain';
import type { Tx } from '@pukar/platform/database';
import { insertVersion, nextVersion } from '../persistence/flow-rows.js';

/**
 * Saves the product's own flow, once for each of its versions. It is published where callers hear a flow of the product, or
 * none yet; where they hear one that an administrator published, it is only offered (docs/decisions/0015).
 */
export async function saveProductFlow(tx: Tx, now: Date, product: Flow = mainFlow): Promise<void> {
  const version = await nextVersion(tx, product.version);
  const [known] = await tx.query('select 1 from ivr.flow_version where product_version >= $1', [product.version]);
  if (known) return;
  const [published] = await tx.query<{ isProducts: boolean }>(`select product_version is not null as "isProducts" from ivr.flow_version where state = 'published'`);
  const state = published && !published.isProducts ? 'offered' : 'published';
  await insertVersion(tx, { flow: { ...product, version }, state, productVersion: product.version, note: 'came with the product', by: null, at: now });
}
