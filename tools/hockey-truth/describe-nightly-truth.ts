import type { EngineParts } from '@fieldhouse/pipeline';
import type { Queue } from '@fieldhouse/queue';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tarFiles } from '../recorded-upstream/nhl/tar-documents.js';
import { openHockeyWorld, patience, type HockeyWorld } from './hockey-world.fixture.js';
import { startHockeyUpstream, type HockeyUpstream, type NightlySet } from './hockey-upstream.fixture.js';
import type { TruthBackend } from './describe-season-truth.js';
import { rowsWritten } from './rows-written.fixture.js';
import { haveHockeyData, hockeyData, reason } from './truth-tables.fixture.js';

/** Tables that hold what a player's landing and roster say, and what follows for him alone. */
const ofPlayers = [
  'head_shot',
  'published_skating',
  'published_goaltending',
  'skating_season_line',
  'goaltending_season_line',
  'roster_spell',
];

/** Three nights of the NHL, each a few changed landings and rosters. */
export function describeNightlyTruth(name: string, open: () => Promise<TruthBackend>): void {
  (haveHockeyData ? describe : describe.skip)(`nights of the NHL on ${name}${reason}`, () => {
    let database: EngineParts['database'];
    let queue: Queue;
    let upstream: HockeyUpstream;
    let world: HockeyWorld;

    beforeAll(async () => {
      ({ dataSource: database, queue } = await open());
      upstream = await startHockeyUpstream('base');
      world = await openHockeyWorld(database, queue, upstream.origin, { gameTypes: [2], detailDays: 0 });
      await world.importAll();
    }, patience);
    afterAll(async () => {
      await world?.close();
      await upstream?.close();
    });

    it.each<NightlySet>(['21', '22', '23'])(
      '[T09] change only the rows of the players whom the set of the %sth changes, and nothing the second time',
      async (set) => {
        const last = await lastRun(database);
        upstream.serve(set);
        const changed = changedPlayers(set);
        await world.importAll();
        const touched = await personsWrittenSince(database, last);
        expect(touched.size).toBeGreaterThan(0);
        expect([...touched].filter((id) => !changed.has(id))).toEqual([]);
        const before = await rowsWritten(database);
        await world.importAll();
        expect(await rowsWritten(database)).toEqual(before);
      },
      patience,
    );
  });
}

/** The NHL's numbers of those whom a night's set holds: a landing each, or a place on a roster that it holds. */
function changedPlayers(set: NightlySet): ReadonlySet<string> {
  const file = `${hockeyData}/api-2026-05-04/nightly/changed-2026-04-${set}.tar.gz`;
  const players = new Set<string>();
  for (const [path, bytes] of tarFiles(file)()) {
    const player = /players\/(\d+)\.json$/.exec(path)?.[1];
    if (player !== undefined) players.add(player);
    else for (const [id] of bytes.toString('utf8').matchAll(/\b84\d{5}\b/g)) players.add(id);
  }
  return players;
}

async function lastRun(database: EngineParts['database']): Promise<Date> {
  const [row] = await database.query<{ at: Date }[]>('select max(created_at) as at from run');
  return row!.at;
}

/** The NHL's numbers of those of whom a row was written by a later run. */
async function personsWrittenSince(database: EngineParts['database'], since: Date): Promise<ReadonlySet<string>> {
  const union = ofPlayers.map((table) => `select person, run_id from ${table}`).join(' union all ');
  const rows = await database.query<{ id: string }[]>(
    `select distinct x.external_id as id from (${union}) t
     join run r on r.id = t.run_id and r.created_at > $1
     join external_reference x on x.entity_id = t.person and x.kind = 'person' and x.issuer = 'nhl'`,
    [since],
  );
  return new Set(rows.map(({ id }) => id));
}
