import type { DataSource } from 'typeorm';

/** What an import leaves behind, but for what may differ between two ways to the same end: instants, tries, ids of runs. */
const views: Readonly<Record<string, string>> = {
  club: 'select id, name from club order by id',
  game: 'select id, season_id, number_of_day, home, home_score from game order by id',
  teamSeason: 'select club, season_id, nickname from team_season order by club, season_id',
  standing: 'select club, season_id, place, runs_scored from baseball_standing order by club, season_id',
  runs: `select installation, feed, slice, state, records_in, records_out, rejected, duplicate from run
         where feed is not null order by installation, feed, slice`,
  rejects:
    'select feed, slice, position, record_key, reason, label, season_id, state from reject order by slice, position',
  findings: 'select finding, record_key from finding order by record_key, finding',
  checkpoints: 'select installation, feed, cursor::text from checkpoint order by installation, feed',
  watermarks: 'select dataset, partition_key, source, games_to from watermark order by dataset, partition_key, source',
  imports: 'select installation, state, feeds::text from data_import order by installation, created_at',
};

export async function stateOf(database: DataSource): Promise<Record<string, unknown[]>> {
  const entries = Object.entries(views).map(
    async ([name, query]) => [name, await database.query<unknown[]>(query)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** An empty database again, tables kept. */
export async function emptyDatabase(database: DataSource): Promise<void> {
  const tables = database.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ');
  await database.query(`truncate ${tables} cascade`);
}
