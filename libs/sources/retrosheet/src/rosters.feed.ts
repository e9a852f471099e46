import { club, league, person, rosterSpell, season, sha256, teamSeason } from '@fieldhouse/domain';
import { defineFeed, type Slice } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { rawRoster, type RawRoster } from './raw-roster.schema.js';
import type { RetrosheetSettings } from './retrosheet.settings.js';
import { linesOf } from './roster-line.js';
import { aboutRoster, rosterKey, translateRoster } from './roster.translate.js';
import { seasonsIn, type SeasonFiles } from './season-files.js';

interface SeasonSlice extends Slice {
  readonly season: number;
  readonly archive: string | null;
  readonly hash: string;
}

const cursor = z.object({ hashes: z.record(z.string(), z.string()) });
type Cursor = z.infer<typeof cursor>;

export const rosters = defineFeed<RetrosheetSettings, RawRoster, SeasonSlice, Cursor>({
  name: 'rosters',
  title: 'Seasons, clubs and rosters',
  raw: rawRoster,
  onDrift: 'quarantine',
  key: rosterKey,
  about: aboutRoster,
  emits: [league, season, club, teamSeason, person, rosterSpell],
  cursor,
  async slices(ctx, done) {
    const found: SeasonSlice[] = [];
    for (const files of await seasonsIn(ctx)) {
      const hash = await hashOf(files);
      const id = files.archive === null ? String(files.season) : `${files.season}-${sha256(files.archive).slice(0, 8)}`;
      found.push({ id, season: files.season, archive: files.archive, hash });
    }
    return found.filter(({ id, hash }) => done?.hashes[id] !== hash);
  },
  async *read(slice, ctx) {
    const { league, issuer } = ctx.settings;
    const common = { league, issuer, season: slice.season };
    for (const files of await seasonsIn(ctx, { archive: slice.archive })) {
      if (files.season !== slice.season) continue;
      const { firstDay, lastDay, games } = await calendarOf(files);
      const clubs = await linesIn(files.teams);
      yield {
        ...common,
        what: 'season',
        firstDay,
        lastDay,
        clubs: clubs.length,
        games,
        partialFiles: files.partial.length,
      };
      for (const line of clubs) yield { ...common, what: 'club', ...line };
      for (const line of await linesIn(files.rosters)) {
        ctx.signal.throwIfAborted();
        yield { ...common, what: 'player', ...line, firstDay, lastDay };
      }
    }
  },
  advance: (done, slice) => ({ hashes: { ...done?.hashes, [slice.id]: slice.hash } }),
  translate: translateRoster,
});

async function hashOf({ events, rosters, teams, partial }: SeasonFiles): Promise<string> {
  const hashes = partial.map(({ name }) => name);
  for (const file of [...events, ...rosters, ...teams]) hashes.push((await file.read()).hash);
  return sha256(hashes.join(' ')).slice(0, 16);
}

async function linesIn(files: SeasonFiles['teams']) {
  const found: { readonly file: string; readonly line: number; readonly text: string }[] = [];
  for (const file of files) {
    const { text } = await file.read();
    linesOf(text).forEach((line, at) => {
      if (line.trim() !== '') found.push({ file: file.name, line: at + 1, text: line });
    });
  }
  return found;
}

/** First and last day and number of regular games, from the ids of the games: `id,ANA201904040`. */
async function calendarOf({ events }: SeasonFiles) {
  let firstDay: string | null = null;
  let lastDay: string | null = null;
  let games = 0;
  for (const file of events) {
    const { text } = await file.read();
    for (const [, digits = ''] of text.matchAll(/^id,...(\d{8})/gm)) {
      const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
      if (firstDay === null || day < firstDay) firstDay = day;
      if (lastDay === null || day > lastDay) lastDay = day;
      if (!file.name.endsWith('.EVE')) games += 1;
    }
  }
  return { firstDay, lastDay, games };
}
