import { defineSettings, flagSetting } from '@fieldhouse/config';
import { z } from 'zod';

export const httpSettings = defineSettings(
  'http',
  z.object({
    API_HOST: z
      .string()
      .default('127.0.0.1')
      .meta({ description: 'Address that the API listens on', example: '0.0.0.0' }),
    API_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(4100)
      .meta({ description: 'Port of the API; 0 takes a free one' }),
    API_TRUSTED_PROXIES: z.string().default('127.0.0.1,::1').meta({
      description: 'Addresses or networks of the gateway, by comma: only their X-Forwarded headers are believed',
      example: '10.0.0.0/8',
    }),
    API_REQUESTS_PER_MINUTE: z.coerce
      .number()
      .int()
      .min(1)
      .default(1200)
      .meta({ description: 'Requests that one address, and one account, may make a minute' }),
    API_BODY_BYTES: z.coerce
      .number()
      .int()
      .min(1024)
      .default(1_048_576)
      .meta({ description: 'Largest body of a request, in bytes' }),
    API_DRAIN_SECONDS: z.coerce
      .number()
      .min(0)
      .max(60)
      .default(1)
      .meta({ description: 'How long the API answers "not ready" before it closes, so that a gateway can turn away' }),
    API_CHECK_ANSWERS: flagSetting()
      .default(false)
      .meta({ description: 'Compare every answer with its contract, for development and tests', example: 'true' }),
  }),
);
