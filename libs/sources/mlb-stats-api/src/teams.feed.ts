import { club, league, season, teamSeason } from '@fieldhouse/domain';
import { defineFeed, fileSlices, type FileSlice, type SourceContext } from '@fieldhouse/plugin-kit';
import { askedBody, listIn, recordedBody } from './api-body.js';
import { leagueClubs, namedTeam } from './league-clubs.js';
import { afterSlice, nameOf, readCursor, yearsToRead, type Period, type ReadCursor } from './periods.js';
import { termsOf } from './raw-terms.schema.js';
import { recordedPaths } from './recorded-paths.js';
import type { StatsApiSettings } from './stats-api.settings.js';
import { aboutTeam, rawTeam, teamKey, translateTeam, type RawTeam } from './team.translate.js';

/** The clubs of each season. */
export const teams = defineFeed<StatsApiSettings, RawTeam, FileSlice | Period, ReadCursor>({
  name: 'teams',
  title: 'Clubs of a season',
  raw: rawTeam,
  onDrift: 'quarantine',
  key: teamKey,
  about: aboutTeam,
  emits: [league, season, club, teamSeason],
  cursor: readCursor,
  async slices(ctx, done) {
    if (ctx.settings.folder === null) return yearsToRead(ctx, done?.through ?? null);
    return fileSlices(ctx, recordedPaths.teams, done);
  },
  async *read(slice, ctx) {
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx);
    for (const row of listIn(nameOf(slice), await bodyOf(slice, ctx), 'teams')) {
      ctx.signal.throwIfAborted();
      const { data } = namedTeam.safeParse(row);
      const known = data === undefined ? null : clubs.of(data, Number(data['season']));
      yield { ...terms, row: row as RawTeam['row'], club: known };
    }
  },
  advance: afterSlice,
  translate: translateTeam,
});

function bodyOf(slice: FileSlice | Period, ctx: SourceContext<StatsApiSettings>): Promise<unknown> {
  if ('path' in slice) return recordedBody(ctx, slice.path);
  return askedBody(ctx, '/api/v1/teams', { sportId: '1', season: slice.id }, `teams/${slice.id}.json`);
}
