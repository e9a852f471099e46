import type { RecordKind } from '@fieldhouse/domain';
import type { PluginHost } from './plugin-host.js';

/** By what watermarks of a kind are kept where no processor says otherwise. */
const season = 'seasonId';

/** The column that a kind is partitioned by: the processors' that read it, else the season; undefined where it has none. */
export function partitionColumn(host: PluginHost, kind: RecordKind): string | undefined {
  const asked = host.partitions.get(kind.kind);
  if (asked !== undefined) return asked;
  return kind.columns[season] === undefined ? undefined : season;
}
