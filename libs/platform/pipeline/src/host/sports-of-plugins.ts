import type { Processor } from '@fieldhouse/plugin-kit';
import type { PluginHost } from './plugin-host.js';

/** The sport of an installation or a processor, by its id; null where it is for several, or not installed any more. */
export const sportOfPlugin = ({ installations, processors }: PluginHost, id: string): string | null =>
  (installations.get(id)?.source ?? processors.get(id)?.processor)?.manifest.sport ?? null;

/** Whether what is of a sport can be an input of a processor: kinds such as games are shared, their partitions are not. */
export const isForSport = ({ manifest }: Processor, sport: string | null): boolean =>
  sport === null || manifest.sport === null || manifest.sport === sport;
