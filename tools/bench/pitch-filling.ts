import { leagueId, seasonId } from '@fieldhouse/domain';
import type { Client } from 'pg';

const firstYear = 2020;
/** About as many as a season has. */
const pitchesOfSeason = 670_000;
const pitchesOfGame = 292;
const gamesOfDay = 15;
/** Every fifth player is out from day 60 to day 90 of each season. */
const outEvery = 5;
const outFrom = 60;
const outTo = 90;

/**
 * Fills the tables of pitches, plate appearances and their game lines with so many pitches of whole seasons, and gives every
 * fifth player a stint on the injured list a season, on which he plays no game. Fifteen games a day, 292 pitches a game: 90 of
 * each starter, who pitches every fifth day, the rest of three relievers; nine batters a side, who play every day. All of it
 * made in the server: four million pitches take about a minute.
 *
 * @returns ids of the stints, of pitchers and batters by turns
 */
export async function fillPitches(database: Client, pitches: number): Promise<readonly string[]> {
  const years = Array.from({ length: Math.ceil(pitches / pitchesOfSeason) }, (_, at) => firstYear + at);
  await database.query('select setseed(0.46)');
  await database.query(
    `create temp table year_of as select * from unnest($1::int[], $2::uuid[]) as y(year, season_id)`,
    [years, years.map((year) => seasonId('baseball', 'mlb', String(year)))],
  );
  await database.query(
    `insert into league (id, sport, key, name, fictional, run_id)
       values ($1, 'baseball', 'mlb', 'Major League Baseball', false, ${run}) on conflict do nothing`,
    [leagueId('baseball', 'mlb')],
  );
  await database.query(
    `insert into season (id, league_id, label, run_id) select season_id, $1, year::text, ${run} from year_of
       on conflict do nothing`,
    [leagueId('baseball', 'mlb')],
  );
  await database.query(persons);
  await withoutIndexes(database, 'pitch', () =>
    database.query(pitchRows, [Math.ceil(pitches / years.length), pitches]),
  );
  await withoutIndexes(database, 'plate_appearance', () => database.query(appearanceRows));
  await withoutIndexes(database, 'pitch_game_line', async () => {
    for (const role of ['pitcher', 'batter']) await database.query(lineRows(role));
  });
  const { rows } = await database.query<{ stint: string }>(stints);
  for (const table of ['pitch', 'plate_appearance', 'pitch_game_line', 'injury_stint', 'person'])
    await database.query(`vacuum analyze ${table}`);
  // What the API keeps of before is no longer good.
  await database.query(
    `insert into watermark (dataset, partition_key, source, at, run_id)
       values ('pitch', 'bench', 'bench', now() at time zone 'utc', ${run})`,
  );
  return rows.map(({ stint }) => stint);
}

const run = `'00000000-0000-4000-8000-000000000046'::uuid`;
/** Of version 8, made from a text, as all of our ids. */
const uuidOf = (text: string) => `overlay(overlay(md5(${text}) placing '8' from 13) placing 'a' from 17)::uuid`;
/** Numbers of persons: starters from 0, relievers from 150, batters from 1000. */
const id = (number: string) => uuidOf(`'bench person ' || (${number})`);
const isOut = (number: string, day: string) =>
  `((${number}) % ${outEvery} = 0 and ${day} between ${outFrom} and ${outTo - 1})`;
/** Whoever is out is replaced by his neighbour. */
const played = (number: string) => `(${number} + case when ${isOut(number, 'day')} then 1 else 0 end)`;

const persons = `
  insert into person (id, ref, full_name, first_name, last_name, search_name, name_authority, run_id)
  select ${id('n')}, 'bench:' || n, 'Player ' || n, 'Player', n::text, 'player ' || n, 1, ${run}
  from (select generate_series(0, 599) union all select generate_series(1000, 1269)) as p(n)`;

/** $1: pitches of a season, $2: of all. */
const pitchRows = `
  insert into pitch (source, game_ref, appearance, number, season_id, phase, local_date, inning, half, pitcher, batter,
    pitcher_hand, batter_hand, tracking, balls, strikes, outs, type, call, speed_metres_per_second, plate_x_metres,
    plate_z_metres, zone_top_metres, zone_bottom_metres, zone, release_x_metres, release_z_metres, extension_metres,
    break_x_metres, break_z_metres, spin_revolutions_per_minute, exit_speed_metres_per_second, launch_angle_degrees,
    distance_metres, fielded_x, fielded_y, batted_ball, run_id)
  select 'statcast', 'mlbam:' || (600000 + season * 10000 + game), k / 4 + 1, k % 4 + 1, season_id, 'regular',
    make_date(year, 4, 1) + day, 1 + j / 16, case side when 0 then 'top' else 'bottom' end,
    ${id(played('pitcher'))}, ${id(played('batter'))}, case when pitcher % 4 = 0 then 'L' else 'R' end,
    case when batter % 3 = 0 then 'L' else 'R' end, 'statcast', k % 4, k % 3, k % 3, type, call,
    case when type = 'FF' then 41 else 37 end + random() * 3, x, z, 1.05, 0.48,
    case when abs(x) < 0.25 and z between 0.45 and 1.09 then 5 else 13 end, -0.5 + random() / 10, 1.8 + random() / 10,
    1.9 + random() / 10, random() / 2 - 0.25, random() / 2, 2000 + random() * 500,
    case when in_play then 30 + random() * 20 end, case when in_play then random() * 80 - 30 end,
    case when in_play then random() * 120 end, case when in_play then 30 + random() * 190 end,
    case when in_play then 40 + random() * 150 end, case when in_play then 'fly-ball' end, ${run}
  from (
    select season, game, k, side, j, year_of.year, year_of.season_id, game / ${gamesOfDay} as day,
      case when j < 90 then (game * 2 + side) % 150 else 150 + ((game * 2 + side) * 3 + (j - 90) / 19) % 450 end as pitcher,
      1000 + (game % ${gamesOfDay}) * 18 + side * 9 + (j / 4) % 9 as batter,
      (array['FF', 'FF', 'FF', 'SI', 'SL', 'SL', 'CH', 'CU', 'FC', null])[1 + floor(random() * 10)::int] as type,
      call, call = 'in-play' as in_play, (random() + random() - 1) * 0.6 as x, 0.2 + (random() + random()) * 0.6 as z
    from (
      select n / $1::int as season, n % $1 / ${pitchesOfGame} as game, n % $1 % ${pitchesOfGame} as k,
        n % $1 % ${pitchesOfGame} / 146 as side, n % $1 % ${pitchesOfGame} % 146 as j,
        (array['ball', 'ball', 'ball', 'called-strike', 'called-strike', 'swinging-strike', 'foul', 'foul', 'in-play',
          'in-play'])[1 + floor(random() * 10)::int] as call
      from generate_series(0, $2::int - 1) as g(n)
    ) as pitch
    join year_of on year_of.year = ${firstYear} + season
  ) as pitch`;

const appearanceRows = `
  insert into plate_appearance (source, game_ref, appearance, season_id, phase, local_date, inning, half, pitcher, batter,
    pitcher_hand, batter_hand, result, run_id)
  select source, game_ref, appearance, season_id, phase, local_date, inning, half, pitcher, batter, pitcher_hand, batter_hand,
    (array['generic-out', 'generic-out', 'strikeout', 'strikeout', 'single', 'double', 'home-run', 'walk', 'walk',
      'hit-by-pitch'])[1 + floor(random() * 10)::int], ${run}
  from pitch where number = 4`;

const lineRows = (role: string) => `
  insert into pitch_game_line (person, role, game_ref, source, tracking, season_id, phase, local_date, pitches, swings, misses,
    in_play, zoned, in_zone, fastballs, fastball_speed_sum, fastball_speeds, exit_speed_sum, exit_speeds, plate_appearances,
    at_bats, singles, doubles, triples, home_runs, walks, intentional_walks, strikeouts, sacrifice_hits, sacrifice_flies,
    hit_by_pitch, run_id)
  select ${role}, '${role}', game_ref, source, tracking, season_id, phase, local_date, count(*),
    count(*) filter (where call in ('swinging-strike', 'foul', 'in-play')), count(*) filter (where call = 'swinging-strike'),
    count(*) filter (where call = 'in-play'), count(*), count(*) filter (where zone <= 9),
    count(*) filter (where type in ('FF', 'SI', 'FC')),
    coalesce(sum(speed_metres_per_second) filter (where type in ('FF', 'SI', 'FC')), 0),
    count(*) filter (where type in ('FF', 'SI', 'FC')), coalesce(sum(exit_speed_metres_per_second), 0),
    count(exit_speed_metres_per_second), count(*) filter (where number = 4), count(*) filter (where number = 4),
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ${run}
  from pitch group by ${role}, game_ref, source, tracking, season_id, phase, local_date`;

const stints = `
  insert into injury_stint (stint, source, season_id, person, player_name, name_state, position, role, list_days, notice_date,
    start_date, retroactive_impossible, end_date, end_reason, text, changes, run_id)
  select ${uuidOf("'bench stint ' || n || ' ' || year")}, 'bench', season_id, ${id('n')}, 'Player ' || n, 'given',
    case when n < 1000 then 'RHP' else 'CF' end, case when n < 1000 then 'pitcher' else 'batter' end, 15,
    make_date(year, 4, 1) + ${outFrom}, make_date(year, 4, 1) + ${outFrom}, false, make_date(year, 4, 1) + ${outTo},
    'activated', 'Right elbow inflammation', '[]', ${run}
  from (select generate_series(0, 599) union all select generate_series(1000, 1269)) as p(n), year_of
  where n % ${outEvery} = 0
  order by md5(n || ' ' || year)
  returning stint`;

/** Rows go into a table many times faster where its indexes are made afterwards. */
async function withoutIndexes(database: Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const key = await database.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = $1::regclass and contype = 'p'`,
    [table],
  );
  const indexes = await database.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = $1 and indexname <> all($2)`,
    [table, key.rows.map(({ name }) => name)],
  );
  for (const { name } of key.rows) await database.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes.rows) await database.query(`drop index "${name}"`);
  await fill();
  for (const { name, definition } of key.rows)
    await database.query(`alter table ${table} add constraint "${name}" ${definition}`);
  for (const { definition } of indexes.rows) await database.query(definition);
}
