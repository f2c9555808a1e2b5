import { flowSchema } from '@pukar/ivr-core/contracts';
import { checkFlow, mainFlow, type Flow } from '@pukar/ivr-core/domain';
import type { Tx } from '@pukar/platform/database';
import { insertVersion, nextVersion, readFlowText, readLastProductText, readPublishedVersion } from '../persistence/flow-rows.js';

/** What became of the product's flow: nothing new; published; offered; or published in place of an administrator's that has faults with this product. */
export type ProductFlowSaved = 'known' | 'published' | 'offered' | 'in-place-of-faults';

/**
 * Saves the product's own flow whenever it says something else than it did. It is published where callers hear a flow of the
 * product, or none yet; where they hear one that an administrator published, it is only offered (docs/decisions/0015), unless
 * that one has faults with the words and look-ups of this product: nobody would be led through it to the end.
 */
export async function saveProductFlow(tx: Tx, now: Date, product: Flow = mainFlow): Promise<ProductFlowSaved> {
  const version = await nextVersion(tx, product.version);
  const last = await readLastProductText(tx);
  const [published] = await tx.query<{ isProducts: boolean }>(`select product_version is not null as "isProducts" from ivr.flow_version where state = 'published'`);
  const isOfStaff = published !== undefined && !published.isProducts;
  const isFaulty = isOfStaff && (await hasFaults(tx));
  if (!isFaulty && last !== undefined && saysTheSame(last, product)) return 'known';
  const state = isOfStaff && !isFaulty ? 'offered' : 'published';
  const note = isFaulty ? 'came with the product, in place of a flow that has faults with it' : 'came with the product';
  await insertVersion(tx, { flow: { ...product, version }, state, productVersion: version, note, by: null, at: now });
  return isFaulty ? 'in-place-of-faults' : state;
}

async function hasFaults(tx: Tx): Promise<boolean> {
  const parsed = flowSchema.safeParse(await readFlowText(tx, (await readPublishedVersion(tx))!));
  return !parsed.success || checkFlow(parsed.data).length > 0;
}

/** Whatever number each of them has. */
const saysTheSame = (stored: unknown, product: Flow): boolean => JSON.stringify({ ...(stored as Flow), version: 0 }) === JSON.stringify({ ...product, version: 0 });
