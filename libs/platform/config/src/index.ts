export { readSettings, secretValues, SettingsFault, type ReadOptions } from './read-settings.js';
export { renderEnvExample, renderSettingsReference } from './render-settings.js';
export {
  defineSettings,
  flagSetting,
  secretSetting,
  type Environment,
  type SettingsModule,
  type SettingsOf,
} from './settings.js';
export { unknownSettings } from './unknown-settings.js';
