import { describeDeviceGateway } from '../testing/describe-device-gateway.js';
import { freePort } from '../testing/free-port.js';
import { defaultLimits } from '../testing/gateway-plan.js';

describeDeviceGateway('of aedes inside the program', {
  backend: async ({ stadium, limits, tls }) => ({
    plan: {
      stadium,
      port: await freePort(),
      limits: { ...defaultLimits, ...limits },
      tls: tls ?? null,
      mosquitto: null,
    },
    stop: async () => undefined,
  }),
  lacks: {},
});
