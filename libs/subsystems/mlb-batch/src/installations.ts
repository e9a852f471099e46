import { existsSync } from 'node:fs';
import type { Installation, SourceSettings } from '@fieldhouse/pipeline';
import { demoLeague } from './demo-league.installations.js';
import type { MlbBatchSettings } from './mlb-batch.settings.js';

export interface MlbSources {
  /** The invented league in the formats of its upstreams, as `tools/demo-league` writes it. */
  readonly demoFolder?: string | undefined;
  /** Recorded upstream data: `baseball/retrosheet`, `baseball/transactions`, the register and tables of `pitches`. */
  readonly replayFolder?: string | undefined;
  /** The real upstreams, over the network; absent: none. */
  readonly live?: LiveSources | undefined;
}

export interface LiveSources {
  /** Past seasons to fetch; absent: none of MLB's, and one of Retrosheet's to look at. */
  readonly seasons?: readonly number[] | undefined;
  /** When MLB is asked for the day before. */
  readonly nightly: { readonly cron: string; readonly timeZone: string };
}

/** Retrosheet's seasons that are fetched when somebody says live and no season. */
const seasonsUnlessSaid = [2019];

/** What the environment says is to be read. */
export function mlbSources(sources: SourceSettings, settings: MlbBatchSettings): MlbSources {
  return {
    demoFolder: sources.FIELDHOUSE_DEMO_FOLDER,
    replayFolder: sources.FIELDHOUSE_REPLAY_FOLDER,
    live: sources.FIELDHOUSE_LIVE
      ? {
          seasons: settings.FIELDHOUSE_LIVE_SEASONS,
          nightly: { cron: settings.FIELDHOUSE_NIGHTLY_CRON, timeZone: settings.FIELDHOUSE_NIGHTLY_TIME_ZONE },
        }
      : undefined,
  };
}

/** The sources as this platform reads them. Recorded data go before live ones: both would be the same installation. */
export function mlbInstallations({ demoFolder, replayFolder, live }: MlbSources): readonly Installation[] {
  const demo = demoFolder === undefined ? [] : demoLeague(demoFolder);
  if (replayFolder !== undefined) return [...demo, ...recorded(replayFolder)];
  return live === undefined ? demo : [...demo, ...published(live)];
}

/** What there is of it; where there is nothing, all of it, so that each source says what it misses. */
function recorded(folder: string): readonly Installation[] {
  const known = everythingRecorded(folder);
  const there = known.filter(({ settings }) => existsSync((settings as { readonly folder: string }).folder));
  return there.length === 0 ? known : there;
}

function everythingRecorded(folder: string): readonly Installation[] {
  return [
    { source: 'player-register', settings: { folder: `${folder}/pitches/register` }, importAtStart: true },
    { source: 'retrosheet', settings: { folder: `${folder}/baseball/retrosheet` }, importAtStart: true },
    { source: 'transaction-notes', settings: { folder: `${folder}/baseball/transactions` }, importAtStart: true },
    { source: 'mlb-stats-api', settings: { folder: `${folder}/pitches/raw_games/feed_live` }, importAtStart: true },
    ...recordedPitches(`${folder}/pitches`),
  ];
}

/** Tables of players are whole for their player alone, those of the league for all: each is a source of its own. */
function recordedPitches(folder: string): readonly Installation[] {
  const statcast = (id: string, tables: string): Installation => ({
    id,
    source: 'statcast',
    settings: { folder: `${folder}/${tables}`, sourceName: id },
    importAtStart: true,
  });
  return [
    statcast('statcast-players', 'statcast_players'),
    statcast('statcast-league', 'statcast_league'),
    {
      source: 'pitch-tables',
      settings: {
        folder,
        files: '^(league_2026/pitches_|pitchfx/)',
        pitcherIds: ['Clayton Kershaw = 477132'],
        playoffsFrom: ['2011-09-30'],
      },
      importAtStart: true,
    },
  ];
}

/** Register and Retrosheet publish some times a year; once a week is polite and soon enough. */
function published({ seasons, nightly }: LiveSources): readonly Installation[] {
  const inNewYork = (cron: string) => ({ cron, timeZone: 'America/New_York', catchUp: 'last' }) as const;
  return [
    { source: 'player-register', settings: {}, schedule: inNewYork('0 5 * * 1'), importAtStart: true },
    {
      source: 'retrosheet',
      settings: { seasons: seasons ?? seasonsUnlessSaid },
      schedule: inNewYork('0 6 * * 1'),
      importAtStart: true,
    },
    {
      source: 'mlb-stats-api',
      settings: { seasons: seasons ?? [], timeZone: nightly.timeZone },
      schedule: { ...nightly, catchUp: 'last' },
      importAtStart: true,
    },
    // The current season, when the last games of the day before are over on the other coast.
    { source: 'statcast', settings: {}, schedule: inNewYork('30 2 * * *'), importAtStart: true },
  ];
}
