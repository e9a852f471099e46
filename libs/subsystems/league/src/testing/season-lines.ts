import { createRecordStore } from '@fieldhouse/database';
import { addGameLines, fact, finishedSums, noSums, type GameLineRow, type LineKind } from '@fieldhouse/domain';
import type { DataSource } from 'typeorm';

/** Sums the game lines of a season and writes its lines, as the processors do. */
export async function writeSeasonLines(
  dataSource: DataSource,
  line: LineKind & Required<Pick<LineKind, 'game'>>,
  seasonId: string,
  runId: string,
): Promise<void> {
  const store = createRecordStore(dataSource);
  let sums = noSums;
  for await (const rows of store.read(line.game, { seasonId }, ['game'])) {
    sums = addGameLines(line, sums, rows as readonly GameLineRow[]);
  }
  const names = Object.keys(line.counts);
  const lines = finishedSums(line, sums).map(({ counts, ...row }) =>
    fact(line.season, {
      ...row,
      seasonId,
      ...Object.fromEntries(names.map((name, at) => [name, counts[at] ?? null])),
    }),
  );
  await dataSource.transaction((manager) => store.write(manager, lines, runId));
}
