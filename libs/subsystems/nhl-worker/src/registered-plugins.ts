import type { Plugin } from '@fieldhouse/pipeline';
import * as plugins from './plugins.js';

/** What the subsystem brings to the plugin host. */
export const nhlPlugins: readonly Plugin[] = Object.values(plugins);
