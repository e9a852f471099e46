import type { Content } from './memory-raw-object.js';

/** An answer as recorded; text or bytes alone: JSON where it begins like JSON, else without a media type. */
export type RecordedAnswer = Content | { readonly body: Content; readonly mediaType: string };

/** What upstream answers, by full URL; a function where that is easier. Undefined: 404. */
export type RecordedUpstream = Readonly<Record<string, RecordedAnswer>> | ((url: URL) => RecordedAnswer | undefined);

export function recordedAnswer(
  upstream: RecordedUpstream,
  url: URL,
): { readonly body: Content; readonly mediaType: string | null } | null {
  const answer = typeof upstream === 'function' ? upstream(url) : upstream[url.href];
  if (answer === undefined) return null;
  if (typeof answer === 'object' && 'body' in answer) return answer;
  const isJson = typeof answer === 'string' && /^\s*[[{]/.test(answer);
  return { body: answer, mediaType: isJson ? 'application/json' : null };
}
