import type { Feed, Processor, Source } from '@fieldhouse/plugin-kit';

/** What happens to firings that were missed while no worker ran. */
export type CatchUp = 'all' | 'last' | 'none';

export interface ScheduleSpec {
  /** Five fields, or six with seconds: `0 6 * * *`. */
  readonly cron: string;
  /** IANA name; the cron's hours are those of this place, through every change of clocks. */
  readonly timeZone: string;
  readonly catchUp: CatchUp;
}

/** A source set up for work: its settings, and when it runs. One source may be installed several times. */
export interface Installation {
  /** Unique, kebab-case; default: the source's id. */
  readonly id?: string;
  /** Id of the source. */
  readonly source: string;
  /** As the source's schema reads them. */
  readonly settings: unknown;
  /** Instead of the manifest's notice, e.g. for a fictional league in a real league's file format. */
  readonly dataNotice?: string;
  readonly schedule?: ScheduleSpec;
  /** Import what is new whenever a worker starts. */
  readonly importAtStart?: boolean;
}

/** What a processor is set to where that is not its defaults. */
export interface ProcessorSettings {
  readonly processor: string;
  readonly parameters?: unknown;
  /**
   * It is fired by what changes its inputs, once the import that does so is past them. At these times it computes what has
   * changed all the same, should that import not have come so far.
   */
  readonly fallback?: ScheduleSpec;
}

/** An installation that passed every check. */
export interface InstalledSource {
  readonly id: string;
  readonly source: Source;
  readonly settings: unknown;
  /** Shown wherever its data are shown. */
  readonly notice: string;
  /** In the order of `after`. */
  readonly feeds: readonly Feed[];
  readonly schedule: ScheduleSpec | undefined;
  readonly importAtStart: boolean;
}

export interface InstalledProcessor {
  readonly processor: Processor;
  readonly parameters: Record<string, unknown>;
  readonly fallback: ScheduleSpec | undefined;
}

/** Either kind of plugin, as a registration file exports it. */
export type Plugin = Source | Processor;
