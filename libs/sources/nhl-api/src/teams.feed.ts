import { club, league, season } from '@fieldhouse/domain';
import { defineFeed } from '@fieldhouse/plugin-kit';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { allTeams, listedTeam, seasonOfStandings, standingsNow, type ListedTeam } from './club-lists.js';
import { termsOf } from './raw-terms.schema.js';
import { afterSlice, folderStamp, readCursor, unread, type ReadCursor, type StampedSlice } from './read-cursor.js';
import {
  aboutFranchise,
  franchiseKey,
  rawFranchise,
  translateFranchise,
  type RawFranchise,
} from './franchise.translate.js';

/** Every club that ever was, and which of upstream's team ids are its own. */
export const teams = defineFeed<NhlApiSettings, RawFranchise, StampedSlice, ReadCursor>({
  name: 'teams',
  title: 'Clubs',
  raw: rawFranchise,
  onDrift: 'quarantine',
  key: franchiseKey,
  about: aboutFranchise,
  emits: [league, season, club],
  cursor: readCursor,
  async slices(ctx, done) {
    const stamp = ctx.settings.folder === null ? null : await folderStamp(ctx, /^(v1\/standings|stats)\//);
    return unread([{ id: 'clubs', stamp }], done);
  },
  async *read(_slice, ctx) {
    const terms = termsOf(ctx.settings);
    const listed = await allTeams(ctx);
    const standings = await standingsNow(ctx);
    const found = new Map<number, ListedTeam[]>();
    for (const row of listed) {
      ctx.signal.throwIfAborted();
      const { data } = listedTeam.safeParse(row);
      if (data === undefined) yield { ...terms, season: 0, standing: null, teams: [row] as RawFranchise['teams'] };
      else if (data.franchiseId !== null) found.set(data.franchiseId, [...(found.get(data.franchiseId) ?? []), data]);
    }
    const now = seasonOfStandings(standings);
    for (const ofFranchise of found.values()) {
      const codes = new Set(ofFranchise.map(({ triCode }) => triCode));
      const standing = standings.find(({ teamAbbrev }) => codes.has(teamAbbrev.default)) ?? null;
      yield { ...terms, season: now, standing, teams: ofFranchise as RawFranchise['teams'] };
    }
  },
  advance: afterSlice,
  translate: translateFranchise,
});
