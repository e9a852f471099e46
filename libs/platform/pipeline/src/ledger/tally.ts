import type { KindCounts, PartitionOf, RunEntity, Touched, TouchedPartition, WriteResult } from '@fieldhouse/database';
import type { RecordKind } from '@fieldhouse/domain';

type Counts = Readonly<Record<string, KindCounts>>;

/** Partition of rows whose kind has no column to partition by. */
export const whole = '-';

const none: KindCounts = { inserted: 0, updated: 0, unchanged: 0, removed: 0 };

export function addCounts(one: Counts, other: Counts): Counts {
  const sum: Record<string, KindCounts> = { ...one };
  for (const [kind, more] of Object.entries(other)) {
    const had = sum[kind] ?? none;
    sum[kind] = {
      inserted: had.inserted + more.inserted,
      updated: had.updated + more.updated,
      unchanged: had.unchanged + more.unchanged,
      removed: (had.removed ?? 0) + (more.removed ?? 0),
    };
  }
  return sum;
}

/** A run's row counts with more of them, as columns of the run. */
export function countedRows(
  run: Pick<RunEntity, 'rowsByKind'>,
  more: Counts,
): Pick<RunEntity, 'rowsByKind' | 'rowsInserted' | 'rowsUpdated' | 'rowsUnchanged' | 'rowsRemoved'> {
  const rowsByKind = addCounts(run.rowsByKind ?? {}, more);
  const all = Object.values(rowsByKind);
  const sum = (name: keyof KindCounts) => all.reduce((total, counts) => total + (counts[name] ?? 0), 0);
  return {
    rowsByKind,
    rowsInserted: sum('inserted'),
    rowsUpdated: sum('updated'),
    rowsUnchanged: sum('unchanged'),
    rowsRemoved: sum('removed'),
  };
}

export function removedCounts(removed: readonly Row[]): Counts {
  const counts: Record<string, KindCounts> = {};
  for (const { of } of removed) counts[of.kind] = { ...none, removed: (counts[of.kind]?.removed ?? 0) + 1 };
  return counts;
}

export const isChange = (counts: KindCounts | undefined): boolean =>
  counts !== undefined && counts.inserted + counts.updated + (counts.removed ?? 0) > 0;

interface Row {
  readonly of: RecordKind;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Which partitions rows belong to, whether any of theirs changed, and up to which local date they go. */
export function touchedBy(
  records: Iterable<Row>,
  { counts, changedIn }: Pick<WriteResult, 'counts' | 'changedIn'>,
  columnOf: PartitionOf,
): Touched {
  const hasChanged = (kind: RecordKind, partition: string) =>
    columnOf(kind) === undefined ? isChange(counts[kind.kind]) : changedIn[kind.kind]?.includes(partition) === true;
  const seen: Record<string, Record<string, { changed: boolean; gamesTo: string | null }>> = {};
  for (const { of, row } of records) {
    const partition = partitionOf(row, columnOf(of));
    const partitions = (seen[of.kind] ??= {});
    const entry = (partitions[partition] ??= { changed: hasChanged(of, partition), gamesTo: null });
    const date = row['localDate'];
    if (typeof date === 'string' && (entry.gamesTo === null || date > entry.gamesTo)) entry.gamesTo = date;
  }
  return seen;
}

/** Rows that were taken out: their partitions changed, and go no further for it. */
export function touchedByRemoval(removed: Iterable<Row>, columnOf: PartitionOf): Touched {
  const seen: Record<string, Record<string, { changed: boolean; gamesTo: string | null }>> = {};
  for (const { of, row } of removed)
    (seen[of.kind] ??= {})[partitionOf(row, columnOf(of))] = { changed: true, gamesTo: null };
  return seen;
}

const partitionOf = (row: Row['row'], column: string | undefined) =>
  column === undefined ? whole : String(row[column]);

export function joinTouched(one: Touched, other: Touched): Touched {
  const joined: Record<string, Record<string, TouchedPartition>> = {};
  for (const [kind, partitions] of [...Object.entries(one), ...Object.entries(other)]) {
    const into = (joined[kind] ??= {});
    for (const [partition, more] of Object.entries(partitions)) {
      const had = into[partition];
      into[partition] = {
        changed: had?.changed === true || more.changed,
        gamesTo: later(had?.gamesTo ?? null, more.gamesTo),
        ...(more.byMerge === true && (had === undefined || had.byMerge === true) ? { byMerge: true } : {}),
      };
    }
  }
  return joined;
}

/** The later of two local dates, either of which may be missing. */
export function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
