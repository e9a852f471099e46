export { hashDeviceSecret, makeDeviceSecret, verifyDeviceSecret } from './credentials/device-secret.js';
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
export { deviceGatewaySettings, type DeviceGatewaySettings } from './device-gateway.settings.js';
export { ReceiptBook } from './receipts/receipt-book.js';
export { startDeviceGateway, type GatewayWorld } from './start-device-gateway.js';
