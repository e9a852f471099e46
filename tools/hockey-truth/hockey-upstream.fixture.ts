import type { Documents } from '../recorded-upstream/nhl/documents.js';
import { nhlDataSet } from '../recorded-upstream/nhl/nhl-data-set.js';
import { startRecordedUpstream } from '../recorded-upstream/recorded-upstream.js';
import { hockeyData } from './truth-tables.fixture.js';

export type NightlySet = '21' | '22' | '23';

export interface HockeyUpstream {
  readonly origin: string;
  /** Path without query → how often it was asked for. */
  requests(): ReadonlyMap<string, number>;
  /** Answers from now on as after that night. */
  serve(night: NightlySet): void;
  close(): Promise<void>;
}

/** Plays the NHL: the season of 2024-25 as it stood in October 2025, or the nights of April 2026 from the 20th on. */
export async function startHockeyUpstream(begin: 'season' | 'base'): Promise<HockeyUpstream> {
  let documents = begin === 'season' ? nhlDataSet(hockeyData) : nhlDataSet(hockeyData, begin);
  const nhl: Documents = { read: (path) => documents.read(path), below: (path) => documents.below(path) };
  const server = await startRecordedUpstream({ nhl });
  return {
    origin: server.origin,
    requests() {
      const counts = new Map<string, number>();
      for (const { path } of server.requests) {
        const { pathname } = new URL(path, server.origin);
        counts.set(pathname, (counts.get(pathname) ?? 0) + 1);
      }
      return counts;
    },
    serve(night) {
      documents = nhlDataSet(hockeyData, night);
    },
    close: () => server.close(),
  };
}
