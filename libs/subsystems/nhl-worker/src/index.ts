export { HockeyModule } from './hockey.module.js';
export { nhlInstallations, nhlProcessorSettings } from './installations.js';
export { nhlWorkerSettings, type NhlWorkerSettings } from './nhl-worker.settings.js';
export { nhlPlugins } from './registered-plugins.js';
