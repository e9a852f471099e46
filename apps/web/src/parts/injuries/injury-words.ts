import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { areaNames, type BodyArea, type StintEnd } from '@fieldhouse/domain/baseball';

export type StintRow = RouteOutput<typeof injuryRoutes.stints>['stints'][number];

const ends: Readonly<Record<StintEnd, string>> = {
  activated: 'activated',
  released: 'released',
  traded: 'traded',
  optioned: 'optioned',
  outrighted: 'outrighted',
  designated: 'designated for assignment',
  'next-placement': 'placed again',
  'season-end': 'season ended',
};

export const endText = (reason: string | null): string =>
  reason === null ? 'open' : (ends[reason as StintEnd] ?? reason);

export const areaText = (area: string): string => areaNames[area as BodyArea] ?? area;

/** "Shoulder, Elbow"; empty where the text names none. */
export const areasText = (areas: readonly string[]): string =>
  areas
    .filter((area) => area !== 'unknown')
    .map(areaText)
    .join(', ');

/** As published, or that nothing was. */
export const injuryText = ({ text }: Pick<StintRow, 'text'>): string => (text === '' ? 'No injury details' : text);

/** `stress-reaction` → "stress reaction" */
export const kindText = (kind: string): string => kind.replaceAll('-', ' ');
