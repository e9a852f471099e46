export {
  DEVICE_GATEWAY,
  refusedPublishes,
  type DeviceDirectory,
  type DeviceGateway,
  type DeviceIdentity,
  type DeviceMessage,
  type Receipt,
  type RefusedPublish,
  type Taken,
} from './device-gateway.port.js';
