import { LeagueTables1764000000001 } from './migrations/1764000000001-league.migration.js';
import { BaseballTables1764000000002 } from './migrations/1764000000002-baseball.migration.js';
import { IdentityTables1764000000003 } from './migrations/1764000000003-identity.migration.js';
import { RunTables1764000000004 } from './migrations/1764000000004-runs.migration.js';
import { AccessTables1764000000005 } from './migrations/1764000000005-access.migration.js';
import { EngineTables1764000000006 } from './migrations/1764000000006-engine.migration.js';
import { InjuryTables1764100000007 } from './migrations/1764100000007-injuries.migration.js';
import { PitchTables1764100000008 } from './migrations/1764100000008-pitches.migration.js';
import { RunValueTables1764100000009 } from './migrations/1764100000009-run-values.migration.js';
import { ChoiceTables1764100000010 } from './migrations/1764100000010-choices.migration.js';
import { HockeyLineTables1764200000011 } from './migrations/1764200000011-hockey-lines.migration.js';
import { HockeyGameTables1764200000012 } from './migrations/1764200000012-hockey-games.migration.js';
import { RemovedRowColumns1764200000013 } from './migrations/1764200000013-removed-rows.migration.js';
import { UpstreamManners1764200000014 } from './migrations/1764200000014-upstream-manners.migration.js';
import { PlayerViews1764200000015 } from './migrations/1764200000015-player-views.migration.js';
import { StadiumTables1764300000016 } from './migrations/1764300000016-stadium.migration.js';

/** In the order in which they are run. */
export const migrations = [
  LeagueTables1764000000001,
  BaseballTables1764000000002,
  IdentityTables1764000000003,
  RunTables1764000000004,
  AccessTables1764000000005,
  EngineTables1764000000006,
  InjuryTables1764100000007,
  PitchTables1764100000008,
  RunValueTables1764100000009,
  ChoiceTables1764100000010,
  HockeyLineTables1764200000011,
  HockeyGameTables1764200000012,
  RemovedRowColumns1764200000013,
  UpstreamManners1764200000014,
  PlayerViews1764200000015,
  StadiumTables1764300000016,
] as const;
