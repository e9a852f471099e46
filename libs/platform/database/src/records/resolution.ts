import { partsOf, type EntityKind, type ExternalId } from '@fieldhouse/domain';
import type { EntityManager } from 'typeorm';
import type { Dialect } from './dialect.js';
import { recordKinds } from './record-kinds.js';

/** What is known of an external id. */
export interface Reference {
  readonly external: ExternalId;
  /** Null: unresolved. */
  id: string | null;
  /** A row of that entity is known; a register's ids alone do not make one. */
  born: boolean;
  state: 'resolved' | 'ambiguous' | 'unresolved';
  evidence: string | null;
  name: string | null;
  /** `no`: as it stands in the database. `list`: to be listed where absent. `write`: to be written. */
  change: 'no' | 'list' | 'write';
}

/** The table of an entity kind. */
export function entityTable(kind: EntityKind): string {
  return recordKinds.find((candidate) => candidate.entity === kind)!.table;
}

/**
 * The external ids and ids of ours that a batch names, of one entity kind: looked up in one query, changed here while the
 * batch is worked on, written by the caller. It lives as long as one call inside one transaction, so it never remembers
 * what was rolled back or what another program merged meanwhile.
 */
export class Resolution {
  private readonly references = new Map<ExternalId, Reference>();
  private readonly byId = new Map<string, Set<Reference>>();
  /** Id of ours → the id that stands for it now. */
  private readonly ours = new Map<string, string>();

  constructor(
    readonly kind: EntityKind,
    private readonly dialect: Dialect,
    private readonly manager: EntityManager,
  ) {}

  async load(externals: ReadonlySet<ExternalId>, ours: ReadonlySet<string>): Promise<void> {
    if (externals.size > 0) await this.loadReferences(byIssuer(externals));
    if (ours.size > 0) await this.loadOurs([...ours]);
  }

  /** All references of these entities, also those that the batch does not name. */
  async loadReferencesOf(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const parameters: unknown[] = [];
    await this.addReferences(this.dialect.among('r.entity_id', ids, parameters), parameters);
  }

  /** The known entity that a column's value names; undefined where there is none. */
  resolve(value: string): string | undefined {
    if (!value.includes(':')) return this.ours.get(value.toLowerCase());
    const reference = this.references.get(value);
    return reference?.born ? reference.id! : undefined;
  }

  find(external: ExternalId): Reference | undefined {
    return this.references.get(external);
  }

  referencesOf(id: string): Iterable<Reference> {
    return this.byId.get(id) ?? [];
  }

  changed(): readonly Reference[] {
    return [...this.references.values()].filter(({ change }) => change !== 'no');
  }

  /** Keeps an id that nobody knows, for the list of those to review. */
  list(external: ExternalId, evidence: string): void {
    if (this.references.has(external)) return;
    this.add({ external, id: null, born: false, state: 'unresolved', evidence, name: null, change: 'list' });
  }

  /** The external id names this entity from now on. */
  attach(external: ExternalId, id: string, born: boolean, evidence: string | null, name: string | null): void {
    const known = this.references.get(external);
    if (known === undefined) {
      this.add({ external, id, born, state: 'resolved', evidence, name, change: 'write' });
      return;
    }
    known.born ||= born;
    if (known.name === null && name !== null) Object.assign(known, { name, change: 'write' });
    if (known.id === id) return;
    if (known.id !== null) this.byId.get(known.id)?.delete(known);
    Object.assign(known, { id, born, state: 'resolved', change: 'write', evidence: evidence ?? known.evidence });
    known.name = name ?? known.name;
    this.index(known);
  }

  /** A row of the entity is known now. */
  bear(id: string): void {
    this.ours.set(id, id);
    for (const reference of this.referencesOf(id)) reference.born = true;
  }

  /** Every reference to the one names the other. */
  repoint(from: string, to: string, born: boolean): void {
    for (const reference of this.referencesOf(from)) {
      Object.assign(reference, { id: to, born, change: 'write' });
      this.index(reference);
    }
    this.byId.delete(from);
    this.ours.set(from, to);
  }

  private add(reference: Reference): void {
    this.references.set(reference.external, reference);
    if (reference.id !== null) this.index(reference);
  }

  private index(reference: Reference): void {
    const id = reference.id!;
    const others = this.byId.get(id);
    if (others) others.add(reference);
    else this.byId.set(id, new Set([reference]));
  }

  private async loadReferences(issuers: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const parameters: unknown[] = [];
    const named = [...issuers].map(
      ([issuer, ids]) =>
        `(r.issuer = ${this.dialect.parameter(issuer, parameters)} and ${this.dialect.among('r.external_id', ids, parameters)})`,
    );
    await this.addReferences(named.join(' or '), parameters);
  }

  private async addReferences(condition: string, parameters: unknown[]): Promise<void> {
    const rows: StoredReference[] = await this.manager.query(
      `select r.issuer, r.external_id, r.entity_id, r.state, r.evidence, r.name, e.id as known_id
       from external_reference r left join ${this.dialect.quote(entityTable(this.kind))} e on e.id = r.entity_id
       where (${condition}) and r.kind = ${this.dialect.parameter(this.kind, parameters)}`,
      parameters,
    );
    for (const row of rows) {
      const external = `${row.issuer}:${row.external_id}`;
      if (this.references.has(external)) continue;
      const { state, evidence, name } = row;
      this.add({ external, id: row.entity_id, born: row.known_id !== null, state, evidence, name, change: 'no' });
    }
  }

  private async loadOurs(ids: readonly string[]): Promise<void> {
    const parameters: unknown[] = [];
    const condition = this.dialect.among('id', ids, parameters);
    const table = this.dialect.quote(entityTable(this.kind));
    const rows: { id: string }[] = await this.manager.query(`select id from ${table} where ${condition}`, parameters);
    for (const { id } of rows) this.ours.set(id, id);
    await this.followMerges(ids.filter((id) => !this.ours.has(id)));
  }

  /** An id that was merged into another one still is good in what was written before. */
  private async followMerges(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const parameters: unknown[] = [];
    const condition = this.dialect.among('merged_id', ids, parameters);
    const rows: { merged_id: string; kept_id: string }[] = await this.manager.query(
      `select merged_id, kept_id from identity_merge where ${condition} and undone_at is null`,
      parameters,
    );
    if (rows.length === 0) return;
    await this.loadOurs([...new Set(rows.map(({ kept_id }) => kept_id))]);
    for (const { merged_id, kept_id } of rows) {
      const now = this.ours.get(kept_id);
      if (now !== undefined) this.ours.set(merged_id, now);
    }
  }
}

interface StoredReference {
  readonly issuer: string;
  readonly external_id: string;
  readonly entity_id: string | null;
  readonly state: Reference['state'];
  readonly evidence: string | null;
  readonly name: string | null;
  readonly known_id: string | null;
}

function byIssuer(externals: ReadonlySet<ExternalId>): ReadonlyMap<string, readonly string[]> {
  const issuers = new Map<string, string[]>();
  for (const external of externals) {
    const { issuer, id } = partsOf(external);
    const ids = issuers.get(issuer);
    if (ids) ids.push(id);
    else issuers.set(issuer, [id]);
  }
  return issuers;
}
