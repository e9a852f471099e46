import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AedesGateway } from './aedes/aedes-gateway.js';
import type { DeviceDirectory, DeviceGateway, DeviceMessage, Taken } from './device-gateway.port.js';
import type { DeviceGatewaySettings } from './device-gateway.settings.js';
import type { GatewayLimits } from './gateway-limits.js';

export interface GatewayWorld {
  /** Key of the stadium whose node this is. */
  readonly stadium: string;
  readonly directory: DeviceDirectory;
  readonly handle: (message: DeviceMessage) => Promise<Taken>;
  /** What went wrong and mends itself, to be logged. */
  readonly onProblem: (error: unknown) => void;
}

/**
 * The gateway that the settings choose, started.
 * @throws Error settings that do not go together, a file that is not there, a port that is taken, a broker that does not answer
 */
export async function startDeviceGateway(settings: DeviceGatewaySettings, world: GatewayWorld): Promise<DeviceGateway> {
  checkPair(settings, 'DEVICE_GATEWAY_CERT_FILE', 'DEVICE_GATEWAY_KEY_FILE');
  checkPair(settings, 'MQTT_CERT_FILE', 'MQTT_KEY_FILE');
  if (settings.DEVICE_GATEWAY_CLIENT_CA_FILE !== undefined && settings.DEVICE_GATEWAY_CERT_FILE === undefined) {
    throw new Error('DEVICE_GATEWAY_CLIENT_CA_FILE asks devices for certificates: it needs DEVICE_GATEWAY_CERT_FILE');
  }
  const gateway = settings.DEVICE_GATEWAY === 'embedded' ? embedded(settings, world) : await mosquitto(settings, world);
  await gateway.start(world.handle);
  return gateway;
}

const limitsOf = (settings: DeviceGatewaySettings): GatewayLimits => ({
  devices: settings.DEVICE_GATEWAY_MAX_DEVICES,
  messagesPerSecond: settings.DEVICE_GATEWAY_MESSAGES_PER_SECOND,
});

function embedded(settings: DeviceGatewaySettings, { directory, onProblem }: GatewayWorld): DeviceGateway {
  const { DEVICE_GATEWAY_CERT_FILE: cert, DEVICE_GATEWAY_KEY_FILE: key } = settings;
  return new AedesGateway(directory, {
    host: settings.DEVICE_GATEWAY_HOST,
    port: settings.DEVICE_GATEWAY_PORT,
    limits: limitsOf(settings),
    tls:
      cert === undefined || key === undefined
        ? undefined
        : { cert: textOf(cert), key: textOf(key), clientCa: textOfAny(settings.DEVICE_GATEWAY_CLIENT_CA_FILE) },
    onProblem,
  });
}

async function mosquitto(settings: DeviceGatewaySettings, world: GatewayWorld): Promise<DeviceGateway> {
  const { MQTT_URL: url, MQTT_NODE_SECRET: nodeSecret, MOSQUITTO_FOLDER: folder } = settings;
  if (url === undefined || nodeSecret === undefined || folder === undefined) {
    throw new Error('DEVICE_GATEWAY=mosquitto needs MQTT_URL, MQTT_NODE_SECRET and MOSQUITTO_FOLDER');
  }
  const { DEVICE_GATEWAY_CERT_FILE: certFile, DEVICE_GATEWAY_KEY_FILE: keyFile } = settings;
  // Nobody else needs to load it.
  const { MosquittoGateway } = await import('./mosquitto/mosquitto-gateway.js');
  return new MosquittoGateway(world.directory, {
    folder,
    stadium: world.stadium,
    host: settings.DEVICE_GATEWAY_HOST,
    port: settings.DEVICE_GATEWAY_PORT,
    limits: limitsOf(settings),
    tls:
      certFile === undefined || keyFile === undefined
        ? undefined
        : { certFile, keyFile, clientCaFile: settings.DEVICE_GATEWAY_CLIENT_CA_FILE },
    user: settings.MOSQUITTO_USER,
    url,
    nodeSecret,
    nodeTls: {
      ...given('ca', settings.MQTT_CA_FILE),
      ...given('cert', settings.MQTT_CERT_FILE),
      ...given('key', settings.MQTT_KEY_FILE),
    },
    pidFile: settings.MOSQUITTO_SIGNAL ? join(folder, 'mosquitto.pid') : null,
    onProblem: world.onProblem,
  });
}

const textOf = (path: string): string => readFileSync(path, 'utf8');
const textOfAny = (path: string | undefined): string | undefined => (path === undefined ? undefined : textOf(path));
const given = <Name extends string>(name: Name, path: string | undefined) =>
  (path === undefined ? {} : { [name]: textOf(path) }) as { readonly [N in Name]?: string };

function checkPair(
  settings: DeviceGatewaySettings,
  one: 'DEVICE_GATEWAY_CERT_FILE' | 'MQTT_CERT_FILE',
  other: 'DEVICE_GATEWAY_KEY_FILE' | 'MQTT_KEY_FILE',
): void {
  if ((settings[one] === undefined) !== (settings[other] === undefined)) {
    throw new Error(`${one} and ${other} go together: set both or neither`);
  }
}
