export { fieldHeight, fieldPlace, type Box, type FieldPlace } from './field-place.js';
export { drawFieldPlayers } from './field-players.draw.js';
export {
  prepareFieldPlayers,
  type DrawnPlayer,
  type FieldPlayer,
  type PlayerMark,
} from './field-players.prepare.js';
export { drawGround, type Ink } from './ground.draw.js';
export { prepareGround, type Ground } from './ground.prepare.js';
export { prepareMinutes, type Measured, type MinutesChart } from './minutes.prepare.js';
export { MinutesView } from './minutes.js';
export { prepareSpark, type Spark } from './spark.prepare.js';
export { SparkView } from './spark.js';
export { ZoneBar, type ZoneShare } from './zones.js';
