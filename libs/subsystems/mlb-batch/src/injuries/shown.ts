import {
  baseballEvent,
  injuryStint,
  pitch,
  pitchGameLine,
  plateAppearance,
  stintArea,
  transactionNote,
} from '@fieldhouse/domain/baseball';
import type { Shown } from '@fieldhouse/read-model';

/** What the pages of injuries show: who published it stands at their foot. */
export const stintsShown: Shown = {
  people: true,
  kinds: [transactionNote, injuryStint, stintArea].map(({ kind }) => kind),
};

/** With the pitches and plate appearances before and after. */
export const windowsShown: Shown = {
  people: true,
  kinds: [
    ...(stintsShown.kinds ?? []),
    ...[pitch, plateAppearance, pitchGameLine, baseballEvent].map(({ kind }) => kind),
  ],
};
