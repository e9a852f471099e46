import { headShot, league, person, rosterSpell, season, teamSeason } from '@fieldhouse/domain';
import { defineFeed } from '@fieldhouse/plugin-kit';
import { answerOf } from './answers.js';
import { rosterOptions } from './club-paths.js';
import { clubSeasons, type ClubSeason } from './club-seasons.js';
import { leagueClubs } from './league-clubs.js';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { termsOf } from './raw-terms.schema.js';
import { afterSlice, readCursor, type ReadCursor } from './read-cursor.js';
import {
  aboutRoster,
  rawRoster,
  rosterKey,
  translateRoster,
  type RawRoster,
  type WholeRoster,
} from './roster.translate.js';
import { labelOf } from './season-numbers.js';
import { namesIn } from './team-names.js';

/** Who is on a club's roster, goalies too. */
export const rosters = defineFeed<NhlApiSettings, RawRoster, ClubSeason, ReadCursor>({
  name: 'rosters',
  title: 'Rosters',
  after: ['teams'],
  raw: rawRoster,
  onDrift: 'quarantine',
  key: rosterKey,
  about: aboutRoster,
  emits: [league, season, teamSeason, person, headShot, rosterSpell],
  cursor: readCursor,
  slices: (ctx, done) => clubSeasons(ctx, done, { match: /^(v1\/(standings|roster)|stats)\// }),
  async *read(slice, ctx) {
    const [paths, options] = rosterOptions(ctx, slice, false);
    const roster = await answerOf(ctx, paths, options);
    if (roster === null) {
      yield { absent: `there is no roster of ${slice.club} in ${labelOf(slice.season)}`, path: paths[0]! };
      return;
    }
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx, terms);
    const club = clubs.byCode(slice.club) ?? null;
    const names = club === null ? null : await namesIn(ctx, slice, club, clubs);
    yield { ...terms, season: slice.season, code: slice.club, club, names, roster: roster as WholeRoster['roster'] };
  },
  advance: afterSlice,
  translate: translateRoster,
});
