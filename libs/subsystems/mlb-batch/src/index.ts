export { mlbInstallations, type MlbSources } from './installations.js';
export { mlbBatchSettings, type MlbBatchSettings } from './mlb-batch.settings.js';
export { mlbPlugins } from './registered-plugins.js';
