import { appearance, club, game, person, sha256, teamSeason, venue } from '@fieldhouse/domain';
import { baseballEvent, baseballGame, battingGameLine, pitchingGameLine } from '@fieldhouse/domain/baseball';
import { defineFeed, PermanentError, type Slice } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { gameIdOf, gamesOf, type GameLines } from './game-file.reader.js';
import { aboutGame, translateGame } from './game.translate.js';
import { rawGame, type RawGame } from './raw-game.schema.js';
import type { RetrosheetSettings } from './retrosheet.settings.js';
import { companionsOf, seasonsIn, type Companions } from './season-files.js';
import type { SourceFile } from './source-files.js';

/** One event file of the folder, or all event files of a season in an archive. */
interface GamesSlice extends Slice {
  readonly season: number;
  readonly archive: string | null;
  /** Names of its event files. */
  readonly files: readonly string[];
  /** Of the event files and the rosters their games need. */
  readonly hash: string;
}

/** Hash of every slice when it was read last: a corrected file comes again, an unchanged one does not. */
const cursor = z.object({ hashes: z.record(z.string(), z.string()) });
type Cursor = z.infer<typeof cursor>;

export const games = defineFeed<RetrosheetSettings, RawGame, GamesSlice, Cursor>({
  name: 'games',
  title: 'Games, play by play',
  after: ['rosters'],
  raw: rawGame,
  onDrift: 'quarantine',
  key: (raw) => gameIdOf(raw.lines),
  about: aboutGame,
  emits: [
    club,
    teamSeason,
    person,
    venue,
    game,
    baseballGame,
    appearance,
    battingGameLine,
    pitchingGameLine,
    baseballEvent,
  ],
  cursor,
  async slices(ctx, done) {
    const found: GamesSlice[] = [];
    for (const season of await seasonsIn(ctx)) {
      const companions = await companionsOf(season);
      const { archive } = season;
      const groups = archive === null ? season.events.map((file) => [file]) : [season.events];
      for (const files of groups.filter((group) => group.length > 0)) {
        const hashes = [companions.hash];
        for (const file of files) hashes.push((await file.read()).hash);
        const names = files.map(({ name }) => name);
        const id = archive === null ? names[0]! : `${season.season}-${sha256(archive).slice(0, 8)}`;
        const hash = sha256(hashes.join(' ')).slice(0, 16);
        found.push({ id, season: season.season, archive, files: names, hash });
      }
    }
    refuseTwins(found);
    return found.filter(({ id, hash }) => done?.hashes[id] !== hash);
  },
  async *read(slice, ctx) {
    for (const season of await seasonsIn(ctx, { archive: slice.archive })) {
      if (season.season !== slice.season) continue;
      const companions = await companionsOf(season);
      for (const file of season.events.filter(({ name }) => slice.files.includes(name))) {
        const { text } = await file.read();
        for (const lines of gamesOf(text)) {
          ctx.signal.throwIfAborted();
          yield rawGameOf(lines, file, companions, ctx.settings);
        }
      }
    }
  },
  advance: (done, slice) => ({ hashes: { ...done?.hashes, [slice.id]: slice.hash } }),
  translate: translateGame,
});

/** A file that lies in the folder twice would load its games twice. */
function refuseTwins(slices: readonly GamesSlice[]): void {
  const twin = slices.find(({ id }, at) => slices.findIndex((other) => other.id === id) !== at);
  if (twin !== undefined) throw new PermanentError(`${twin.id} lies in the folder more than once: keep one of them`);
}

/** Adds to a game's lines what its season's other files tell of it. */
export function rawGameOf(
  { firstLine, lines }: GameLines,
  file: Pick<SourceFile, 'name' | 'season'>,
  companions: Companions,
  { league, issuer }: Pick<RetrosheetSettings, 'league' | 'issuer'>,
): RawGame {
  const hands: Record<string, string> = {};
  const unlistedClubs: string[] = [];
  for (const line of lines) {
    if (line.startsWith('start,') || line.startsWith('sub,')) {
      const begin = line.indexOf(',') + 1;
      const id = line.slice(begin, line.indexOf(',', begin));
      const known = companions.hands.get(id);
      if (known !== undefined) hands[id] = known;
    } else if (line.startsWith('info,visteam,') || line.startsWith('info,hometeam,')) {
      const code = line.slice(line.lastIndexOf(',') + 1);
      if (code !== '' && !companions.clubs.has(code)) unlistedClubs.push(code);
    }
  }
  return { league, issuer, file: file.name, season: file.season, firstLine, lines, hands, unlistedClubs };
}
