import { z } from 'zod';
import { defineRoute } from '../route.js';
import { operators, reason } from './shapes.js';

/** Records that were rejected for the same cause: a text in which numbers, names and addresses count as the same. */
const rejectGroup = z
  .object({
    /** Made from plugin, feed and cause: the same as long as these are. */
    id: z.string(),
    plugin: z.string(),
    feed: z.string(),
    cause: z.string(),
    count: z.int(),
    oldest: z.iso.datetime(),
    newest: z.iso.datetime(),
    /** Slices of the feed are being read again now: what was mended closes once they end well. */
    readAgain: z.boolean(),
    /** The newest. */
    example: z.object({
      id: z.uuid(),
      run: z.uuid(),
      slice: z.string(),
      key: z.string(),
      where: z.string().nullable(),
      reason: z.string(),
      /** The raw record, cut at 4,000 characters. */
      payload: z.string(),
    }),
  })
  .meta({ id: 'RejectGroup' });

const ofReject = z.object({ reject: z.uuid() });
const ofGroup = z.object({ group: z.string().max(60) });
const again = z.object({
  /** Runs that were left, one a slice: a slice is read as a whole. */
  runs: z.array(z.uuid()),
  /** Why the other slices are not read again now. */
  refused: z.array(z.string()),
});
const discarded = z.object({ discarded: z.int() });

export const rejectGroups = defineRoute({
  id: 'operations.reject-groups',
  method: 'GET',
  path: '/v1/operations/reject-groups',
  summary: 'Open rejects grouped by plugin, feed and cause, largest first',
  policy: operators,
  query: z.object({ plugin: z.string().max(60).optional() }),
  response: z.object({
    records: z.int(),
    plugins: z.array(z.string()),
    /** At most 200. */
    groups: z.array(rejectGroup),
  }),
  list: 'groups',
});

export const retryReject = defineRoute({
  id: 'operations.retry-reject',
  method: 'POST',
  path: '/v1/operations/rejects/:reject/retry',
  summary: 'Read the slice of a rejected record again',
  policy: operators,
  params: ofReject,
  response: again,
});

export const retryRejectGroup = defineRoute({
  id: 'operations.retry-reject-group',
  method: 'POST',
  path: '/v1/operations/reject-groups/:group/retry',
  summary: 'Read every slice again of which a record was rejected for this cause',
  policy: operators,
  params: ofGroup,
  response: again,
});

export const discardReject = defineRoute({
  id: 'operations.discard-reject',
  method: 'POST',
  path: '/v1/operations/rejects/:reject/discard',
  summary: 'Close a rejected record for good, with a reason; it stays to be looked up',
  policy: operators,
  params: ofReject,
  body: z.strictObject({ reason }),
  response: discarded,
});

export const discardRejectGroup = defineRoute({
  id: 'operations.discard-reject-group',
  method: 'POST',
  path: '/v1/operations/reject-groups/:group/discard',
  summary: 'Close all records that were rejected for this cause, with a reason',
  policy: operators,
  params: ofGroup,
  body: z.strictObject({
    reason,
    /** The newest that was seen: those that have come since stay open. */
    upTo: z.iso.datetime(),
  }),
  response: discarded,
});
