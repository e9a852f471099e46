import type { Installation, SourceSettings } from '@fieldhouse/pipeline';
import type { NhlWorkerSettings } from './nhl-worker.settings.js';

/** The sources as this platform reads them. Recorded data go before live ones: both would be the same installation. */
export function nhlInstallations(_sources: SourceSettings, _settings: NhlWorkerSettings): readonly Installation[] {
  return [];
}
