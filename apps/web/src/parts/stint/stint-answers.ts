import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';

export type StintAnswer = RouteOutput<typeof injuryRoutes.stint>;
export type Stint = StintAnswer['stint'];
export type PitchWindow = RouteOutput<typeof injuryRoutes.pitchWindow>;
export type AppearanceWindow = RouteOutput<typeof injuryRoutes.appearanceWindow>;
/** What both windows tell of themselves. */
export type WindowHead = Pick<
  PitchWindow,
  'role' | 'n' | 'limit' | 'clamped' | 'told' | 'remarks' | 'before' | 'after' | 'differences'
>;
export type Difference = PitchWindow['differences'][number];
export type Half = PitchWindow['before'];
