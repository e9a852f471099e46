import type { Problem } from '@fieldhouse/contracts';
import { HttpException } from '@nestjs/common';
import { ApiError } from '../api-error.js';

/** The titles of refusals that come from the server itself, before any handler. */
const refusals: Readonly<Record<number, readonly [code: string, title: string, detail: string]>> = {
  400: ['http.bad-request', 'Bad request', 'The request cannot be read. Check its address, its headers and its JSON.'],
  404: ['http.unknown-route', 'Not found', 'There is nothing at this address. /v1/openapi.json lists what there is.'],
  408: ['http.too-slow', 'Request too slow', 'The request took too long to arrive. Try again.'],
  413: ['http.too-large', 'Too large', 'The body is larger than this route takes.'],
  414: ['http.too-long', 'Address too long', 'A part of the address is longer than any value of ours. Shorten it.'],
  415: ['http.not-json', 'Not JSON', 'Bodies are JSON: send content-type application/json.'],
  431: ['http.headers-too-large', 'Headers too large', 'The headers are too large. Send fewer or shorter ones.'],
};

/** The refusal that an error of the framework stands for; undefined for everything that nobody foresaw. */
export function refusalOf(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  const status = statusOf(error);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  const [code, title, detail] = refusals[status] ?? [`http.${status}`, 'Refused', 'The server refused this request.'];
  return new ApiError(status, code, title, detail, { cause: error });
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error)) return undefined;
  if (error instanceof URIError) return 400;
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/** What the house needs is away for now. */
export function unavailable(what: readonly string[], cause: unknown): ApiError {
  return new ApiError(
    503,
    'http.unavailable',
    'Not available right now',
    `The service is up but ${what.join(', ')} cannot be reached. Try again in a few seconds.`,
    { retryAfter: 5, cause },
  );
}

/** Nothing of the fault itself is told: whoever runs the house finds it in the log under the request's id. */
export function internalFault(cause: unknown): ApiError {
  return new ApiError(
    500,
    'http.internal',
    'Internal error',
    'Something went wrong here. Try again; if it stays, report the request id.',
    { cause },
  );
}

export function problemOf(error: ApiError, requestId: string): Problem {
  return {
    type: `urn:fieldhouse:problem:${error.code}`,
    title: error.title,
    status: error.status,
    code: error.code,
    detail: error.detail,
    requestId,
    ...(error.faults === undefined ? {} : { faults: [...error.faults] }),
  };
}
