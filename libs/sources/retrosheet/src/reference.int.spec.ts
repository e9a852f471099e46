import { describe, expect, it } from '@jest/globals';
import type { RecordOf } from '@fieldhouse/domain';
import { baseballEvent } from '@fieldhouse/domain/baseball';
import type { Translated } from '@fieldhouse/plugin-kit';
import { translateGame } from './game.translate.js';
import { parseGame } from './parse-game.js';
import { fieldsOf } from './record-line.js';
import { csvFile, haveRealSeasons, realGames, reason } from './real-seasons.fixture.js';
import { scoredColumns, storedColumns, type Say } from './reference-row.fixture.js';

const SEASONS = [
  { season: 2019, games: 2429, events: 192_027 },
  { season: 2020, games: 898, events: 68_599 },
  { season: 1927, games: 1038, events: 83_032 },
];

(haveRealSeasons ? describe : describe.skip)(`whole seasons${reason}`, () => {
  it.each(SEASONS)(
    '[T01] parses all of $season: $games games, $events events, no failure, no finding',
    ({ season, games, events }) => {
      let parsed = 0;
      let found = 0;
      for (const raw of realGames(season)) {
        const game = parseGame(raw);
        expect(game.findings).toEqual([]);
        parsed += 1;
        found += game.events.length;
      }
      expect({ parsed, found }).toEqual({ parsed: games, found: events });
    },
  );

  it.each(SEASONS)(
    '[T02] equals the reference event for event in $season: codes, flags, outs, runs batted in, destinations, bases, who is charged',
    ({ season, events }) => {
      const reference = referenceByGame(season);
      const differences: string[] = [];
      let compared = 0;
      for (const raw of realGames(season)) {
        const game = parseGame(raw);
        const stored = [...translateGame(raw)].filter(isEvent).map(({ row }) => row);
        const expected = reference.games.get(game.header.id) ?? [];
        expect(stored).toHaveLength(expected.length);
        game.events.forEach((event, at) => {
          compared += 1;
          const fields = fieldsOf(expected[at]!);
          const say: Say = (column, value) => {
            const reading = fields[reference.columns.get(column)!];
            if (String(value) === reading) return;
            differences.push(`${game.header.id} "${event.text}": ${column} is ${value}, not ${reading}`);
          };
          storedColumns(stored[at]!, say);
          scoredColumns(game, event, say);
        });
      }
      expect({ differences: differences.slice(0, 20), compared }).toEqual({ differences: [], compared: events });
    },
    120_000,
  );
});

/** A stored event as the T02 test reads it back. */
interface StoredEvent {
  readonly row: RecordOf<typeof baseballEvent>;
}

function isEvent(translated: Translated): translated is Translated & StoredEvent {
  return 'of' in translated && translated.of.kind === baseballEvent.kind;
}

/** The reference's lines by game, and where its columns are. */
function referenceByGame(season: number) {
  const { columns, lines } = csvFile(`reference/cwevent_${season}_full.csv.gz`);
  const games = new Map<string, string[]>();
  for (const line of lines) {
    const id = line.slice(1, line.indexOf('"', 1));
    const rows = games.get(id);
    if (rows === undefined) games.set(id, [line]);
    else rows.push(line);
  }
  return { columns: new Map(columns.map((column, at) => [column, at])), games };
}
