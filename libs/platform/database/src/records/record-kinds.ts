import {
  appearance,
  club,
  game,
  league,
  person,
  rosterSpell,
  season,
  teamSeason,
  venue,
  type RecordKind,
} from '@fieldhouse/domain';
import {
  baseballEvent,
  baseballGame,
  baseballStanding,
  battingGameLine,
  battingSeasonLine,
  pitchingGameLine,
  pitchingSeasonLine,
} from '@fieldhouse/domain/baseball';

/**
 * Every kind that has a table, those that others refer to first. A new kind is added here and in a migration; the test of
 * the schema says what is missing.
 */
export const recordKinds: readonly RecordKind[] = [
  league,
  season,
  club,
  venue,
  person,
  teamSeason,
  rosterSpell,
  game,
  appearance,
  baseballGame,
  baseballEvent,
  battingGameLine,
  pitchingGameLine,
  battingSeasonLine,
  pitchingSeasonLine,
  baseballStanding,
];
