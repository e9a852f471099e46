export {
  isFault,
  sampleColumns,
  type DecodedMessage,
  type MessageFault,
  type SampleColumns,
} from './decoded-message.js';
export { decodeSensorMessage, encodeSensorMessage, type MessageForm } from './message-codec.js';
export {
  deviceReceipt,
  deviceTopics,
  isDeviceName,
  sensorMessage,
  sensorMessageLimits,
  sensorMessageVersion,
  type DeviceReceipt,
  type SensorMessage,
} from './messages.js';
export { sampleLimits } from './sample-checks.js';
export {
  decodeSampleRecord,
  encodeSampleRecord,
  sampleHeader,
  type SampleHeader,
  type SampleRecord,
} from './sample-record.js';
export { liveViewAfter, trailLength, type LiveView } from './live-view.js';
export {
  liveHello,
  liveMessage,
  liveVersion,
  type LiveHello,
  type LiveMessage,
  type LiveSnapshot,
} from './live.messages.js';
export * as stadiumRoutes from './stadium.routes.js';
