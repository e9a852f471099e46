import type { Problem } from '@fieldhouse/contracts';
import { ApiProblem } from '@fieldhouse/web-client';
import { notFound } from 'next/navigation.js';

/** The API will not answer what a page's address asks for; the message says what is wrong in it and what may stand there. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * Ends a page whose call failed: with "not found" and status 404 where the thing does not exist or its address means nothing,
 * with a `Refusal` where it is the choice in the address's query, with the error itself where it is neither.
 */
export function orRefused(error: unknown): never {
  if (!(error instanceof ApiProblem)) throw error;
  if (error.status === 404) notFound();
  if (error.status !== 400) throw error;
  if (error.problem.faults?.some(({ where }) => where.startsWith('params.')) === true) notFound();
  throw new Refusal(wordsOf(error.problem));
}

/** A sentence a wrong field, named as the address names it. */
function wordsOf({ faults = [], detail }: Problem): string {
  const sentences = faults.map(({ where, message }) => `“${where.replace(/^query\./, '')}” ${message}.`);
  return sentences.length === 0 ? detail : sentences.join(' ');
}
