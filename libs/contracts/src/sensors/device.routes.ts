import { z } from 'zod';
import { defineRoute, type Role } from '../route.js';
import { stadiumParams } from './shapes.js';

const keepers: readonly Role[] = ['operator', 'admin'];
const deviceName = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,60}$/, 'a device is named in letters, digits, dots, hyphens and underscores');

export const devices = defineRoute({
  id: 'stadium.devices',
  method: 'GET',
  path: '/v1/stadiums/:stadium/devices',
  summary: 'Devices of a stadium, and whether each is connected',
  policy: keepers,
  params: stadiumParams,
  response: z.object({
    devices: z.array(
      z.object({
        device: z.string(),
        enrolledAt: z.iso.datetime(),
        enrolledBy: z.string().nullable(),
        struckOffAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
});

export const enrolDevice = defineRoute({
  id: 'stadium.enrol-device',
  method: 'POST',
  path: '/v1/stadiums/:stadium/devices',
  summary: 'Enrol a device, or give one a new secret; the secret is told once',
  policy: keepers,
  params: stadiumParams,
  body: z.strictObject({ device: deviceName }),
  response: z.object({ device: z.string(), secret: z.string() }),
});

export const strikeOffDevice = defineRoute({
  id: 'stadium.strike-off-device',
  method: 'DELETE',
  path: '/v1/stadiums/:stadium/devices/:device',
  summary: 'Strike a device off: it is disconnected and cannot come back',
  policy: keepers,
  params: stadiumParams.extend({ device: deviceName }),
});

/** How the node does, for operators and the truth strip. */
export const nodeState = defineRoute({
  id: 'stadium.node-state',
  method: 'GET',
  path: '/v1/stadiums/:stadium/state',
  summary: 'The node now: devices connected, messages refused by reason, how far the stream is computed',
  policy: ['coach', 'medical', 'operator', 'admin'],
  params: stadiumParams,
  response: z.object({
    connected: z.int(),
    refused: z.record(z.string(), z.int()),
    partitions: z.array(
      z.object({ partition: z.int(), next: z.int(), last: z.int(), taken: z.int(), repeated: z.int(), late: z.int() }),
    ),
  }),
});
