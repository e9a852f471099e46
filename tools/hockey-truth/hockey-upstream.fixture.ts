import type { Documents } from '../recorded-upstream/nhl/documents.js';
import { nhlDataSet } from '../recorded-upstream/nhl/nhl-data-set.js';
import { startRecordedUpstream } from '../recorded-upstream/recorded-upstream.js';
import { hockeyData } from './truth-tables.fixture.js';

export type NightlySet = '21' | '22' | '23';

export interface HockeyUpstream {
  readonly origin: string;
  /** Path without query → how often it was asked for since the last look. */
  newRequests(): ReadonlyMap<string, number>;
  /** Answers from now on as after that night. */
  serve(night: NightlySet): void;
  close(): Promise<void>;
}

/** Plays the NHL: the season of 2024-25 as it stood in October 2025, or the nights of April 2026 from the 20th on. */
export async function startHockeyUpstream(begin: 'season' | 'base'): Promise<HockeyUpstream> {
  let documents = begin === 'season' ? nhlDataSet(hockeyData) : nhlDataSet(hockeyData, begin);
  const nhl: Documents = { read: (path) => documents.read(path), below: (path) => documents.below(path) };
  const server = await startRecordedUpstream({ nhl });
  let looked = 0;
  return {
    origin: server.origin,
    newRequests() {
      const counts = new Map<string, number>();
      for (const { path } of server.requests.slice(looked)) {
        const { pathname } = new URL(path, server.origin);
        counts.set(pathname, (counts.get(pathname) ?? 0) + 1);
      }
      looked = server.requests.length;
      return counts;
    },
    serve(night) {
      documents = nhlDataSet(hockeyData, night);
    },
    close: () => server.close(),
  };
}

/** Requests by what they ask for: `/v1/player/#/landing`, `/v1/roster/CLUB/current`. */
export function byKind(requests: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const [path, times] of requests) {
    const kind = path.replace(/\/[A-Z]{3}(?=\/)/, '/CLUB').replace(/\/[\d-]{2,}/g, '/#');
    kinds[kind] = (kinds[kind] ?? 0) + times;
  }
  return kinds;
}

/**
 * A night of October 2025: a page and a log of each of the 769 players; of the clubs their lists, where upstream leads from `now`
 * to the season's; and one schedule of the past season that the settings name, for who played in it.
 */
export const requestsOfANight = {
  '/stats/rest/en/team': 1,
  '/v1/standings/now': 1,
  '/v1/standings/#': 1,
  '/v1/roster/CLUB/current': 32,
  '/v1/roster/CLUB/#': 32,
  '/v1/club-schedule-season/CLUB/now': 32,
  '/v1/club-schedule-season/CLUB/#': 32 + 1,
  '/v1/player/#/landing': 769,
  '/v1/player/#/game-log/#/2': 769,
};
