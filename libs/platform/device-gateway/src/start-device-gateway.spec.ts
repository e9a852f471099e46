import { readSettings, SettingsFault } from '@fieldhouse/config';
import { describe, expect, it } from '@jest/globals';
import { deviceGatewaySettings } from './device-gateway.settings.js';
import { startDeviceGateway } from './start-device-gateway.js';
import { DeviceRegister } from './testing/device-register.js';

const settingsOf = (env: Record<string, string>) => readSettings([deviceGatewaySettings], env)['device-gateway'];
const start = (env: Record<string, string>) =>
  startDeviceGateway(settingsOf(env), {
    stadium: 'north-park',
    directory: new DeviceRegister('north-park'),
    handle: async () => ({ taken: 'stored' }),
    onProblem: () => undefined,
  });

describe('a device gateway by its settings', () => {
  it('is the embedded one where nothing is said, for this machine alone', async () => {
    const gateway = await start({ DEVICE_GATEWAY_PORT: '0' });
    expect(gateway.acknowledges).toBe('stored');
    expect(gateway.state()).toEqual({
      connected: 0,
      refused: { credentials: 0, topic: 0, retained: 0, size: 0, rate: 0, protocol: 0 },
    });
    await gateway.stop();
  });

  it('says what does not go together', async () => {
    const cert = { DEVICE_GATEWAY_CERT_FILE: '/cert.pem' };
    await expect(start(cert)).rejects.toThrow('DEVICE_GATEWAY_CERT_FILE and DEVICE_GATEWAY_KEY_FILE go together');
    await expect(start({ DEVICE_GATEWAY_CLIENT_CA_FILE: '/ca.pem' })).rejects.toThrow('needs DEVICE_GATEWAY_CERT_FILE');
    await expect(start({ DEVICE_GATEWAY: 'mosquitto' })).rejects.toThrow('needs MQTT_URL, MQTT_NODE_SECRET');
    await expect(start({ ...cert, DEVICE_GATEWAY_KEY_FILE: '/key.pem' })).rejects.toThrow("open '/cert.pem'");
  });

  it('[S07] keeps the secret of the node out of what it says of wrong settings', () => {
    const wrong = () => settingsOf({ MQTT_URL: 'mqtt://user:canary@host', MQTT_NODE_SECRET: 'canary' });
    expect(wrong).toThrow(SettingsFault);
    expect(wrong).toThrow(expect.objectContaining({ message: expect.not.stringContaining('"canary') }));
  });

  it('does not start on a port that is taken', async () => {
    const { freePort } = await import('./testing/free-port.js');
    const port = String(await freePort());
    const gateway = await start({ DEVICE_GATEWAY_PORT: port });
    await expect(start({ DEVICE_GATEWAY_PORT: port })).rejects.toThrow('EADDRINUSE');
    await gateway.stop();
  });
});
