import type { FlowState } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import type { Tx } from '@pukar/platform/database';

type Source = Pick<Tx, 'query'>;

/** A version of the flow, without its text. */
export interface FlowVersionRow {
  readonly version: number;
  readonly state: FlowState;
  readonly productVersion: number | null;
  readonly note: string;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
}

/** The draft, as it was saved last. */
export interface FlowDraftRow {
  readonly basedOn: number;
  readonly body: unknown;
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: Date;
}

export const listVersions = (source: Source): Promise<FlowVersionRow[]> => source.query<FlowVersionRow>(
  `select version, state, product_version as "productVersion", note, made_by as "madeBy", made_at as "madeAt", published_by as "publishedBy", published_at as "publishedAt"
   from ivr.flow_version order by version desc`,
);

export async function readPublishedVersion(source: Source): Promise<number | undefined> {
  const [row] = await source.query<{ version: number }>(`select version from ivr.flow_version where state = 'published'`);
  return row?.version;
}

/** The text of a version; undefined for one that there is not. */
export async function readFlowText(source: Source, version: number): Promise<unknown> {
  const [row] = await source.query<{ body: unknown }>('select body from ivr.flow_version where version = $1', [version]);
  return row?.body;
}

/** The text that the product came with last; undefined before the first. */
export async function readLastProductText(source: Source): Promise<unknown> {
  const [row] = await source.query<{ body: unknown }>('select body from ivr.flow_version where product_version is not null order by version desc limit 1');
  return row?.body;
}

/** What the next flow is called; nobody else gets the same until the transaction ends. */
export async function nextVersion(tx: Tx, atLeast: number): Promise<number> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', ['ivr.flow_version']);
  const [row] = await tx.query<{ next: number }>('select greatest(coalesce(max(version), 0) + 1, $1)::int as next from ivr.flow_version', [atLeast]);
  return row!.next;
}

interface VersionToSave {
  readonly flow: Flow;
  readonly state: FlowState;
  readonly productVersion: number | null;
  readonly note: string;
  readonly by: string | null;
  readonly at: Date;
}

export async function insertVersion(tx: Tx, { flow, state, productVersion, note, by, at }: VersionToSave): Promise<void> {
  const isPublished = state === 'published';
  if (isPublished) await tx.query(`update ivr.flow_version set state = 'retired' where state = 'published'`);
  await tx.query(
    'insert into ivr.flow_version (version, body, state, product_version, note, made_by, made_at, published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [flow.version, JSON.stringify(flow), state, productVersion, note, by, at, isPublished ? by : null, isPublished ? at : null],
  );
}

export async function readDraft(source: Source, options: { readonly lock?: boolean } = {}): Promise<FlowDraftRow | undefined> {
  const [row] = await source.query<FlowDraftRow>(
    `select based_on as "basedOn", body, revision, saved_by as "savedBy", saved_at as "savedAt" from ivr.flow_draft${options.lock ? ' for update' : ''}`,
  );
  return row;
}

/** Whether it could be begun: there is one draft at a time. Its revisions are none that another draft had. */
export async function insertDraft(tx: Tx, draft: { readonly id: string; readonly basedOn: number; readonly body: unknown; readonly by: string; readonly at: Date }): Promise<boolean> {
  const made = await tx.query(
    `insert into ivr.flow_draft (id, based_on, body, revision, saved_by, saved_at)
     select $1, $2, $3, nextval('ivr.flow_draft_revision'), $4, $5 where not exists (select from ivr.flow_draft) on conflict do nothing returning 1`,
    [draft.id, draft.basedOn, JSON.stringify(draft.body), draft.by, draft.at],
  );
  return made.length > 0;
}

export async function updateDraft(tx: Tx, { body, by, at }: { readonly body: Flow; readonly by: string; readonly at: Date }): Promise<void> {
  await tx.query(`update ivr.flow_draft set body = $1, revision = nextval('ivr.flow_draft_revision'), saved_by = $2, saved_at = $3`, [JSON.stringify(body), by, at]);
}

export async function deleteDraft(tx: Tx): Promise<void> {
  await tx.query('delete from ivr.flow_draft');
}
