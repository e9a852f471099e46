import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { WarehouseError } from '../warehouse.port.js';

const apiError = z.object({ code: z.union([z.number(), z.string()]).optional(), message: z.string() });
const failedJob = z.object({
  response: z.object({ jobReference: z.unknown(), status: z.object({ state: z.string() }) }),
});
const lostConnection = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);

/** HTTP status, or what Node calls a broken connection. */
export function codeOf(error: unknown): number | string | undefined {
  const read = apiError.safeParse(error);
  return read.success ? read.data.code : undefined;
}

const isPassing = (code: number | string | undefined) =>
  typeof code === 'number' ? code === 429 || code >= 500 : code !== undefined && lostConnection.has(code);

/** Asks again while the server is not well or the answer was lost: only for what may be asked twice. */
export async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 4 || !isPassing(codeOf(error))) throw error;
      await pause(100 * 3 ** tries);
    }
  }
}

/** The client throws a job that was taken, and had failed by the time it was answered, as an error without a code. */
export const isFailedJob = (error: unknown) => failedJob.safeParse(error).success;

/** What the server refused, as a WarehouseError; what is passing, as it is. */
export function asWarehouseError(what: string, error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof WarehouseError || isPassing(code)) return error;
  if (code === undefined && !isFailedJob(error)) return error;
  return new WarehouseError(`${what}: ${(error as Error).message}`);
}

/** Null where there is none. */
export async function unlessMissing<T>(ask: Promise<T>): Promise<T | null> {
  try {
    return await ask;
  } catch (error) {
    if (codeOf(error) === 404) return null;
    throw error;
  }
}

/** Nothing where it is there already. */
export async function unlessThere(make: Promise<unknown>): Promise<void> {
  try {
    await make;
  } catch (error) {
    if (codeOf(error) !== 409) throw error;
  }
}
