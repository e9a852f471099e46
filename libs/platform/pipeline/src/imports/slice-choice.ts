import { RunEntity, type DataImportEntity, type ImportMode } from '@fieldhouse/database';
import { BugError, type Slice } from '@fieldhouse/plugin-kit';
import type { EntityManager } from 'typeorm';

const longestId = 120;

/** @throws BugError two slices of one id, or an id that no path and no column takes */
export function checkedSlices(feed: string, slices: readonly Slice[]): readonly Slice[] {
  const ids = new Set<string>();
  for (const { id } of slices) {
    if (!/^[\w.@=+-]+$/.test(id) || id.length > longestId)
      throw new BugError(
        `feed "${feed}": slice id ${JSON.stringify(id)} must be 1 to ${longestId} of A-Z a-z 0-9 . _ @ = + -`,
      );
    if (ids.has(id)) throw new BugError(`feed "${feed}": two slices have the id "${id}"`);
    ids.add(id);
  }
  return slices;
}

/** Of a feed's slices those that the import is to read. */
export async function chooseSlices(
  manager: EntityManager,
  ofImport: Pick<DataImportEntity, 'only' | 'mode' | 'installation'>,
  feed: string,
  slices: readonly Slice[],
): Promise<readonly Slice[]> {
  const { only, mode, installation } = ofImport;
  const asked = only === null ? slices : slices.filter(({ id }) => only.some((wish) => isMeant(wish, id)));
  if (mode === 'new' || mode === 'all') return asked;
  const past = await manager.find(RunEntity, {
    select: { id: true, slice: true, state: true, rejected: true, createdAt: true },
    where: { installation, feed },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return asked.filter(({ id }) =>
    isToRead(
      mode,
      past.filter(({ slice }) => slice === id),
    ),
  );
}

/** A wish that ends in `*` means every slice whose id begins so: `2016*` the months of that year. */
const isMeant = (wish: string, id: string) => (wish.endsWith('*') ? id.startsWith(wish.slice(0, -1)) : wish === id);

/** @param past runs of the slice, oldest first */
function isToRead(mode: ImportMode, past: readonly Pick<RunEntity, 'state' | 'rejected'>[]): boolean {
  if (!past.some(({ state }) => state === 'succeeded')) return true;
  const latest = past.findLast(({ state }) => state === 'succeeded' || state === 'failed');
  return mode === 'failed' && latest !== undefined && (latest.state === 'failed' || latest.rejected > 0);
}
