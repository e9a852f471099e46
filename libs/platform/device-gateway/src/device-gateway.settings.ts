import { defineSettings, flagSetting, secretSetting, type SettingsOf } from '@fieldhouse/config';
import { z } from 'zod';

const isMqtt = (url: string) => URL.canParse(url) && /^mqtts?:\/\/[^/@?#]+\/?$/.test(url);
const file = z.string().min(1);

export const deviceGatewaySettings = defineSettings(
  'device-gateway',
  z.object({
    DEVICE_GATEWAY: z.enum(['embedded', 'mosquitto']).default('embedded').meta({
      description: 'The MQTT broker of the devices: inside the program, or a Mosquitto whose files the node writes',
    }),
    DEVICE_GATEWAY_HOST: z
      .string()
      .min(1)
      .default('127.0.0.1')
      .meta({ description: 'Address that devices connect to; 0.0.0.0 is every one of this machine' }),
    DEVICE_GATEWAY_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(1883)
      .meta({ description: 'Port that devices connect to; 0 is any that is free, with the embedded broker alone' }),
    DEVICE_GATEWAY_CERT_FILE: file
      .meta({
        description: 'File with the certificate (PEM) that devices are shown; without it they are not encrypted',
        example: '/run/secrets/devices-cert.pem',
      })
      .optional(),
    DEVICE_GATEWAY_KEY_FILE: file
      .meta({ description: 'File with the key (PEM) of that certificate', example: '/run/secrets/devices-key.pem' })
      .optional(),
    DEVICE_GATEWAY_CLIENT_CA_FILE: file
      .meta({
        description: 'File with the authorities (PEM) of which a device must have a certificate, beside its secret',
        example: '/run/secrets/devices-ca.pem',
      })
      .optional(),
    DEVICE_GATEWAY_MAX_DEVICES: z.coerce
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(1_000)
      .meta({ description: 'Devices that may be connected at once' }),
    DEVICE_GATEWAY_MESSAGES_PER_SECOND: z.coerce.number().int().min(1).max(100_000).default(200).meta({
      description: 'Messages a second taken of one device; faster ones are held back, by the embedded broker alone',
    }),
    MQTT_URL: z
      .string()
      .refine(isMqtt, 'must begin with mqtt:// or mqtts://, and have no user or path')
      .meta({ description: 'Mosquitto as the node reaches it', example: 'mqtts://mosquitto:8883' })
      .optional(),
    MQTT_CA_FILE: file
      .meta({
        description:
          'File with the authorities (PEM) that vouch for the Mosquitto of an mqtts:// address; else the well-known ones',
        example: '/run/secrets/mqtt-ca.pem',
      })
      .optional(),
    MQTT_CERT_FILE: file
      .meta({
        description: "File with the node's own certificate (PEM), where Mosquitto asks for one",
        example: '/run/secrets/node-cert.pem',
      })
      .optional(),
    MQTT_KEY_FILE: file
      .meta({ description: 'File with the key (PEM) of that certificate', example: '/run/secrets/node-key.pem' })
      .optional(),
    MQTT_NODE_SECRET: secretSetting(
      z
        .string()
        .min(20)
        .max(128)
        .meta({
          description: 'What the node proves itself with to Mosquitto: at least 20 characters, of a random source',
        })
        .optional(),
    ),
    MOSQUITTO_FOLDER: file
      .meta({
        description:
          'Folder into which the node writes the configuration of Mosquitto, which reads it under the same path',
        example: '/var/lib/fieldhouse/mosquitto',
      })
      .optional(),
    MOSQUITTO_SIGNAL: flagSetting()
      .default(true)
      .meta({
        description:
          'Whether the node sends SIGHUP to the Mosquitto of mosquitto.pid in that folder; false where it runs in another ' +
          'container, which then has to look after changes itself',
      }),
    MOSQUITTO_USER: z
      .string()
      .regex(/^[a-z_][a-z0-9_-]*$/)
      .default('mosquitto')
      .meta({ description: 'User that a Mosquitto started by root becomes' }),
  }),
);

export type DeviceGatewaySettings = SettingsOf<readonly [typeof deviceGatewaySettings]>['device-gateway'];
