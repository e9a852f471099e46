import { defineRoute } from '@fieldhouse/contracts';
import { z } from 'zod';

export const openApi = defineRoute({
  id: 'http.openapi',
  method: 'GET',
  path: '/v1/openapi.json',
  summary: 'This API as an OpenAPI 3.1 document',
  policy: 'public',
  response: z.looseObject({ openapi: z.string() }),
});
