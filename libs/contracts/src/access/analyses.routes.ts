import { z } from 'zod';
import { defineRoute } from '../route.js';

const analysis = z
  .object({
    id: z.uuid(),
    title: z.string(),
    /** Address of the page on this site, with all of its state: `/injuries/stints/…?n=150&show=swing`. */
    address: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedAnalysis' });

const ownAddress = z
  .string()
  .max(1_000)
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'must be an address of this site, from its "/" on');

export const analyses = defineRoute({
  id: 'access.analyses',
  method: 'GET',
  path: '/v1/account/analyses',
  summary: 'Analyses that the caller has saved, newest first',
  policy: 'session',
  response: z.object({ analyses: z.array(analysis) }),
});

/** The same address again keeps one entry and takes the new title. */
export const saveAnalysis = defineRoute({
  id: 'access.save-analysis',
  method: 'POST',
  path: '/v1/account/analyses',
  summary: 'Save the address of an analysis',
  policy: 'session',
  body: z.strictObject({ title: z.string().trim().min(1).max(200), address: ownAddress }),
  response: analysis,
});

export const deleteAnalysis = defineRoute({
  id: 'access.delete-analysis',
  method: 'DELETE',
  path: '/v1/account/analyses/:analysis',
  summary: 'Delete a saved analysis',
  policy: 'session',
  params: z.object({ analysis: z.uuid() }),
});
