import type { Installation } from '@fieldhouse/pipeline';
import { demoLeague } from './demo-league.installations.js';
import type { MlbBatchSettings } from './mlb-batch.settings.js';

export interface MlbSources {
  /** The invented league in the formats of its upstreams, as `tools/demo-league` writes it. */
  readonly demoFolder?: string | undefined;
  /** Recorded upstream data: `baseball/retrosheet`, `baseball/transactions`, the register and tables of `pitches`. */
  readonly replayFolder?: string | undefined;
  /** Seasons to fetch from the real upstreams; absent: none. */
  readonly liveSeasons?: readonly number[] | undefined;
}

/** Seasons that are fetched when somebody says live and no season. */
const seasonsUnlessSaid = [2019];

/** What the environment says is to be read. */
export function mlbSources(settings: MlbBatchSettings): MlbSources {
  return {
    demoFolder: settings.FIELDHOUSE_DEMO_FOLDER,
    replayFolder: settings.FIELDHOUSE_REPLAY_FOLDER,
    liveSeasons: settings.FIELDHOUSE_LIVE ? (settings.FIELDHOUSE_LIVE_SEASONS ?? seasonsUnlessSaid) : undefined,
  };
}

/** The sources as this platform reads them. Recorded data go before live ones: both would be the same installation. */
export function mlbInstallations({ demoFolder, replayFolder, liveSeasons }: MlbSources): readonly Installation[] {
  const demo = demoFolder === undefined ? [] : demoLeague(demoFolder);
  if (replayFolder !== undefined) return [...demo, ...recorded(replayFolder)];
  return liveSeasons === undefined ? demo : [...demo, ...live(liveSeasons)];
}

function recorded(folder: string): readonly Installation[] {
  return [
    { source: 'player-register', settings: { folder: `${folder}/pitches/register` }, importAtStart: true },
    { source: 'retrosheet', settings: { folder: `${folder}/baseball/retrosheet` }, importAtStart: true },
    { source: 'transaction-notes', settings: { folder: `${folder}/baseball/transactions` }, importAtStart: true },
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
function live(seasons: readonly number[]): readonly Installation[] {
  const inNewYork = (cron: string) => ({ cron, timeZone: 'America/New_York', catchUp: 'last' }) as const;
  return [
    { source: 'player-register', settings: {}, schedule: inNewYork('0 5 * * 1'), importAtStart: true },
    { source: 'retrosheet', settings: { seasons }, schedule: inNewYork('0 6 * * 1'), importAtStart: true },
    // The current season, when the last games of the day before are over on the other coast.
    { source: 'statcast', settings: {}, schedule: inNewYork('30 2 * * *'), importAtStart: true },
  ];
}
