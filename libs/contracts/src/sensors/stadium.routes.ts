export { devices, enrolDevice, nodeState, strikeOffDevice } from './device.routes.js';
export { acknowledge, alerts, liftLimit, limits, setLimit } from './limit.routes.js';
export {
  endSession,
  live,
  openSession,
  playerSeries,
  session,
  sessions,
  stadiums,
  summary,
  trails,
} from './session.routes.js';
