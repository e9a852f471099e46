/*
 * The plugins of this subsystem, a line each. Adding one is: its own folder, and one line here.
 */
export { nhlApi } from '@fieldhouse/source-nhl-api';
