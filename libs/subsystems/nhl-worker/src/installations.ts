import { existsSync } from 'node:fs';
import type { Installation, ProcessorSettings, ScheduleSpec, SourceSettings } from '@fieldhouse/pipeline';
import { issuers } from './issuers.js';
import type { NhlWorkerSettings } from './nhl-worker.settings.js';

/** The sources as this platform reads them. Recorded data go before live ones: both would be the same installation. */
export function nhlInstallations(sources: SourceSettings, settings: NhlWorkerSettings): readonly Installation[] {
  const { FIELDHOUSE_DEMO_FOLDER: demo, FIELDHOUSE_REPLAY_FOLDER: replay, FIELDHOUSE_LIVE: live } = sources;
  return [
    ...(demo === undefined ? [] : whereItIs(`${demo}/hockey`, northernLeague)),
    ...(replay === undefined ? [] : whereItIs(settings.FIELDHOUSE_HOCKEY_FOLDER ?? `${replay}/hockey/api`, recorded)),
    ...(live && replay === undefined ? [published(settings)] : []),
  ];
}

/** Whoever has a folder of baseball alone is told nothing of hockey. */
const whereItIs = (folder: string, installation: (folder: string) => Installation): readonly Installation[] =>
  existsSync(folder) ? [installation(folder)] : [];

/** The invented league as `tools/demo-league` writes it, in the API's own shapes at its own paths. */
const northernLeague = (folder: string): Installation => ({
  id: 'nhl-api-demo',
  source: 'nhl-api',
  settings: {
    folder,
    league: { key: 'northern', name: 'Northern League', fictional: true },
    issuers: { nhl: issuers.invented, franchise: `${issuers.invented}-franchise` },
  },
  dataNotice: 'The Northern League is invented, with all its clubs, people and games. Made by Fieldhouse, free to use.',
  importAtStart: true,
});

/** The NHL's answers as others recorded them. */
const recorded = (folder: string): Installation => ({ source: 'nhl-api', settings: { folder }, importAtStart: true });

const published = (settings: NhlWorkerSettings): Installation => ({
  source: 'nhl-api',
  settings: { seasons: settings.FIELDHOUSE_HOCKEY_SEASONS ?? [] },
  schedule: nightly(settings.FIELDHOUSE_HOCKEY_CRON, settings),
  importAtStart: true,
});

/**
 * Season lines follow the import, and ranks the lines; where there is a nightly one, they have an hour of their own in case it
 * does not come to its end.
 */
export function nhlProcessorSettings(
  { FIELDHOUSE_LIVE: live, FIELDHOUSE_REPLAY_FOLDER: replay }: SourceSettings,
  settings: NhlWorkerSettings,
): readonly ProcessorSettings[] {
  if (!live || replay !== undefined) return [];
  const fallback = nightly(settings.FIELDHOUSE_HOCKEY_RANK_CRON, settings);
  return ['skating-lines', 'goaltending-lines'].map((processor) => ({ processor, fallback }));
}

const nightly = (cron: string, { FIELDHOUSE_HOCKEY_TIME_ZONE: timeZone }: NhlWorkerSettings): ScheduleSpec => ({
  cron,
  timeZone,
  catchUp: 'last',
});
