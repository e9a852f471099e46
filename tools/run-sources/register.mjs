/**
 * Runs TypeScript sources of the workspace without a build, for child processes of tests:
 * `node --conditions=@fieldhouse/source --import <this file> program.ts`
 */
import { register } from 'node:module';

register('./loader.mjs', import.meta.url);
