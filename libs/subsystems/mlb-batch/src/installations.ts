import type { Installation } from '@fieldhouse/pipeline';
import type { MlbBatchSettings } from './mlb-batch.settings.js';

export interface MlbSources {
  /** The invented league's seasons, in Retrosheet's format, in folders by year. */
  readonly demoFolder?: string | undefined;
  /** Recorded upstream data: `baseball/retrosheet`, `baseball/transactions`, `pitches/register`. */
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
  const demo = demoFolder === undefined ? [] : [demoLeague(demoFolder)];
  if (replayFolder !== undefined) return [...demo, ...recorded(replayFolder)];
  return liveSeasons === undefined ? demo : [...demo, ...live(liveSeasons)];
}

function demoLeague(folder: string): Installation {
  return {
    id: 'retrosheet-demo',
    source: 'retrosheet',
    settings: {
      folder,
      league: { key: 'harbor', name: 'Harbor League', fictional: true },
      issuer: 'harbor',
    },
    dataNotice: 'The Harbor League is invented, with all its clubs, people and games. Made by Fieldhouse, free to use.',
    importAtStart: true,
  };
}

function recorded(folder: string): readonly Installation[] {
  return [
    { source: 'player-register', settings: { folder: `${folder}/pitches/register` }, importAtStart: true },
    { source: 'retrosheet', settings: { folder: `${folder}/baseball/retrosheet` }, importAtStart: true },
    { source: 'transaction-notes', settings: { folder: `${folder}/baseball/transactions` }, importAtStart: true },
  ];
}

/** Both upstreams publish some times a year; once a week is polite and soon enough. */
function live(seasons: readonly number[]): readonly Installation[] {
  const weekly = (cron: string) => ({ cron, timeZone: 'America/New_York', catchUp: 'last' }) as const;
  return [
    { source: 'player-register', settings: {}, schedule: weekly('0 5 * * 1'), importAtStart: true },
    { source: 'retrosheet', settings: { seasons }, schedule: weekly('0 6 * * 1'), importAtStart: true },
  ];
}
