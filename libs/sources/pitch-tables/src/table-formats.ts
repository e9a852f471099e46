import { metresPerFoot as foot, metresPerInch as inch, metresPerSecondPerMileAnHour as mph } from '@fieldhouse/domain';
import type { TableFormat } from './table-format.js';

/**
 * The StatsAPI's game feed, a pitch a row, as scrapers write it. Its `strikes` is the count after the call less one, so a foul
 * with two strikes shows one: it is not read. Its break has the sign of Statcast.
 */
const statsapiExport: TableFormat = {
  id: 'statsapi-export',
  title: "Export of the StatsAPI's game feed",
  source: 'pitch-tables-statsapi',
  tracking: 'statcast',
  firstAppearance: 0,
  columns: {
    game: 'game_pk',
    date: 'game_date',
    home: 'home_team',
    away: 'away_team',
    inning: 'inning',
    half: 'top_bottom',
    pitcher: 'pitcher_id',
    batter: 'batter_id',
    pitcherHand: 'pitcher_hand',
    batterHand: 'batter_hand',
    appearance: 'at_bat_number',
    number: 'pitch_number',
    balls: 'balls',
    outs: 'outs',
    type: 'pitch_type',
    call: 'call_description',
    event: 'events',
    zone: 'zone',
    battedBall: 'trajectory',
  },
  measures: {
    speedMetresPerSecond: ['start_speed', mph],
    plateXMetres: ['plate_x', foot],
    plateZMetres: ['plate_z', foot],
    zoneTopMetres: ['sz_top', foot],
    zoneBottomMetres: ['sz_bottom', foot],
    releaseXMetres: ['release_x', foot],
    releaseZMetres: ['release_z', foot],
    extensionMetres: ['extension', foot],
    breakXMetres: ['pfx_x', foot],
    breakZMetres: ['pfx_z', foot],
    spinRevolutionsPerMinute: ['spin_rate', 1],
    exitSpeedMetresPerSecond: ['launch_speed', mph],
    launchAngleDegrees: ['launch_angle', 1],
    distanceMetres: ['hit_distance', foot],
    fieldedX: ['hit_x', 1],
    fieldedY: ['hit_y', 1],
  },
};

/** PITCHf/x as pitchRx joins pitches and plate appearances of Gameday's files. */
const pitchfxPitchrx: TableFormat = {
  id: 'pitchfx-pitchrx',
  title: 'PITCHf/x, joined by pitchRx',
  source: 'pitch-tables-pitchfx',
  tracking: 'pitchfx',
  firstAppearance: 1,
  columns: {
    gameday: 'gameday_link',
    inning: 'inning',
    half: 'inning_side',
    pitcher: 'pitcher',
    pitcherName: 'pitcher_name',
    batter: 'batter',
    batterName: 'batter_name',
    pitcherHand: 'p_throws',
    batterHand: 'stand',
    appearance: 'num',
    count: 'count',
    type: 'pitch_type',
    call: 'des',
    event: 'event',
    zone: 'zone',
  },
  measures: {
    speedMetresPerSecond: ['start_speed', mph],
    plateXMetres: ['px', foot],
    plateZMetres: ['pz', foot],
    zoneTopMetres: ['sz_top', foot],
    zoneBottomMetres: ['sz_bot', foot],
    releaseXMetres: ['x0', foot],
    releaseZMetres: ['z0', foot],
    breakXMetres: ['pfx_x', inch],
    breakZMetres: ['pfx_z', inch],
    spinRevolutionsPerMinute: ['spin_rate', 1],
  },
};

/** PITCHf/x of one pitcher or a few, who are named and have no id; nothing tells the batters. */
const pitchfxNames: TableFormat = {
  id: 'pitchfx-names',
  title: 'PITCHf/x of pitchers by name',
  source: 'pitch-tables-pitchfx',
  tracking: 'pitchfx',
  firstAppearance: 1,
  columns: {
    gameday: 'gameday_link',
    pitcherName: 'pitcher_name',
    batterHand: 'stand',
    appearance: 'num',
    type: 'pitch_type',
    call: 'des',
    event: 'event',
  },
  measures: {
    speedMetresPerSecond: ['start_speed', mph],
    plateXMetres: ['px', foot],
    plateZMetres: ['pz', foot],
    breakXMetres: ['pfx_x', inch],
    breakZMetres: ['pfx_z', inch],
    spinRevolutionsPerMinute: ['spin_rate', 1],
  },
};

/** What says more stands before what says less: a table is of the first form whose columns it has. */
export const tableFormats: readonly TableFormat[] = [statsapiExport, pitchfxPitchrx, pitchfxNames];
