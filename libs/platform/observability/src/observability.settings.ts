import { defineSettings } from '@fieldhouse/config';
import { z } from 'zod';

export const observabilitySettings = defineSettings(
  'observability',
  z.object({
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info')
      .meta({ description: 'The least important log lines that are written' }),
    FIELDHOUSE_VERSION: z
      .string()
      .max(100)
      .default('development')
      .meta({ description: 'Version or commit of the code, shown in logs, metrics and runs', example: '1.4.0' }),
  }),
);
