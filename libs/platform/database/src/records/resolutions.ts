import { partsOf, type EntityKind, type ExternalId, type RecordKind } from '@fieldhouse/domain';
import type { EntityManager, QueryRunner } from 'typeorm';
import { columnText } from './column-text.js';
import type { Dialect, StagedRow } from './dialect.js';
import { externalReference } from './identity.records.js';
import { planOf } from './kind-plan.js';
import { Resolution } from './resolution.js';

/** The resolutions of one call, by entity kind. */
export class Resolutions {
  private readonly byKind = new Map<EntityKind, Resolution>();

  constructor(
    private readonly dialect: Dialect,
    private readonly manager: EntityManager,
  ) {}

  of(kind: EntityKind): Resolution {
    let resolution = this.byKind.get(kind);
    if (resolution === undefined) {
      resolution = new Resolution(kind, this.dialect, this.manager);
      this.byKind.set(kind, resolution);
    }
    return resolution;
  }

  /** Looks up everything that the rows name: one query an entity kind. */
  async load(groups: ReadonlyMap<RecordKind, readonly { readonly row: object }[]>): Promise<void> {
    const named = new Map<EntityKind, { externals: Set<ExternalId>; ours: Set<string> }>();
    const ofKind = (kind: EntityKind) => {
      let sets = named.get(kind);
      if (sets === undefined) named.set(kind, (sets = { externals: new Set(), ours: new Set() }));
      return sets;
    };
    for (const [kind, records] of groups) {
      const { entity } = planOf(kind);
      for (const [property, { refersTo }] of Object.entries(kind.columns)) {
        const names = refersTo ?? (property === 'ref' ? entity : undefined);
        if (names === undefined) continue;
        const { externals, ours } = ofKind(names);
        let last: unknown;
        for (const { row } of records) {
          const value = (row as Readonly<Record<string, unknown>>)[property];
          if (value === last || typeof value !== 'string') continue;
          last = value;
          if (value.includes(':')) externals.add(value);
          else if (refersTo !== undefined) ours.add(value.toLowerCase());
        }
      }
    }
    for (const [kind, { externals, ours }] of named) await this.of(kind).load(externals, ours);
  }

  /** Writes what changed; says how many references were new, altered, or as they stood. */
  async write(runner: QueryRunner, runId: string): Promise<{ inserted: number; updated: number }> {
    const plan = planOf(externalReference);
    const at = new Date().toISOString();
    const rows: StagedRow[] = [];
    for (const [kind, resolution] of this.byKind) {
      for (const { external, id, state, evidence, name, change } of resolution.changed()) {
        const parts = partsOf(external);
        const row = { kind, issuer: parts.issuer, externalId: parts.id, entityId: id, state, evidence, name, at };
        rows.push({
          cells: plan.columns.map(({ property, column }) => columnText(column, row[property as keyof typeof row])),
          mention: change === 'list',
        });
      }
    }
    if (rows.length === 0) return { inserted: 0, updated: 0 };
    await this.dialect.stage(runner, plan, rows);
    return this.dialect.merge(
      runner,
      plan,
      runId,
      rows.some(({ mention }) => mention),
    );
  }
}
