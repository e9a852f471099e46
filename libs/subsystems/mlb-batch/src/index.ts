export { BaseballGamesModule } from './games/baseball-games.module.js';
export { InjuryExplorerModule } from './injuries/explorer/injury-explorer.module.js';
export { InjuryWindowsModule } from './injuries/windows/injury-windows.module.js';
export { InjuryReviewModule } from './injuries/review/injury-review.module.js';
export { mlbInstallations, mlbSources, type MlbSources } from './installations.js';
export { mlbBatchSettings, type MlbBatchSettings } from './mlb-batch.settings.js';
export { mlbPlugins } from './registered-plugins.js';
