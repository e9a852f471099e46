export { describeDeviceGateway } from './describe-device-gateway.js';
export { DeviceRegister } from './device-register.js';
export type { BackendWishes, GatewayBackend, GatewayLacks, GatewaySuite } from './gateway-suite.js';
