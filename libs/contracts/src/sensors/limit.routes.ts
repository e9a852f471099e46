import { z } from 'zod';
import { defineRoute } from '../route.js';
import { watchers } from './session.routes.js';
import { alertShape, limitShape, limitState, sessionParams, stadiumParams } from './shapes.js';

export const limits = defineRoute({
  id: 'stadium.limits',
  method: 'GET',
  path: '/v1/stadiums/:stadium/limits',
  summary: 'The limits in force, and every change before, the newest first',
  policy: watchers,
  params: stadiumParams,
  response: z.object({
    limits: z.array(limitShape),
    changes: z.array(limitShape.extend({ inForce: z.boolean() })),
  }),
});

/** Of a metric that only the medical role may see, only the medical role may set a limit. */
export const setLimit = defineRoute({
  id: 'stadium.set-limit',
  method: 'PUT',
  path: '/v1/stadiums/:stadium/limits',
  summary: 'Set the limit of a metric, for everybody or for one person',
  policy: watchers,
  params: stadiumParams,
  body: z.strictObject({
    metric: z.string().max(60),
    person: z.uuid().nullable(),
    direction: z.enum(['above', 'below']),
    enter: z.number(),
    exit: z.number(),
    holdSeconds: z.int().min(0).max(600),
  }),
  response: z.object({ limit: limitShape }),
});

export const liftLimit = defineRoute({
  id: 'stadium.lift-limit',
  method: 'DELETE',
  path: '/v1/stadiums/:stadium/limits/:limit',
  summary: 'Take a limit back',
  policy: watchers,
  params: stadiumParams.extend({ limit: z.uuid() }),
});

/** Who is within and beyond the limits now, and the alerts of the session. */
export const alerts = defineRoute({
  id: 'stadium.alerts',
  method: 'GET',
  path: '/v1/stadiums/:stadium/sessions/:session/alerts',
  summary: 'Alerts of a session, the newest first, and the state of each player and limit now',
  policy: watchers,
  params: sessionParams,
  response: z.object({
    alerts: z.array(alertShape),
    states: z.array(
      z.object({
        person: z.uuid(),
        metric: z.string(),
        limit: z.uuid(),
        state: limitState,
        since: z.iso.datetime().nullable(),
      }),
    ),
  }),
});

export const acknowledge = defineRoute({
  id: 'stadium.acknowledge',
  method: 'POST',
  path: '/v1/stadiums/:stadium/alerts/:alert/acknowledge',
  summary: 'Acknowledge an alert, with the name of who does',
  policy: watchers,
  params: stadiumParams.extend({ alert: z.uuid() }),
  response: z.object({ alert: alertShape }),
});
