import { z } from 'zod';
import { defineRoute } from '../route.js';
import { operators } from './shapes.js';

const asked = z.object({
  import: z.uuid(),
  /** The same import was under way already; it is not done twice. */
  joined: z.boolean(),
});

export const importNow = defineRoute({
  id: 'operations.import-now',
  method: 'POST',
  path: '/v1/operations/installations/:installation/import',
  summary: 'Read now what is new in an installation',
  policy: operators,
  params: z.object({ installation: z.string().max(60) }),
  response: asked,
});

export const runSchedule = defineRoute({
  id: 'operations.run-schedule',
  method: 'POST',
  path: '/v1/operations/schedules/:schedule/run',
  summary: 'Do now what a schedule starts; its next firing stays',
  policy: operators,
  params: z.object({ schedule: z.string().max(120) }),
  response: z.object({
    /** Null where the schedule is a processor's. */
    import: z.uuid().nullable(),
    joined: z.boolean(),
    /** Of a processor, one a partition. */
    runs: z.array(z.uuid()),
  }),
});

/** Ranks, standings, season lines: whatever a processor makes. */
export const recomputeNow = defineRoute({
  id: 'operations.recompute-now',
  method: 'POST',
  path: '/v1/operations/processors/:processor/run',
  summary: 'Compute every partition of a processor again',
  policy: operators,
  params: z.object({ processor: z.string().max(60) }),
  response: z.object({
    /** One a partition. */
    runs: z.array(z.uuid()),
  }),
});
