import { Refusal } from './refusal.js';

/** The job and the bytes of a multipart/related upload. */
export function readMultipart(contentType: string, body: Buffer): { readonly job: unknown; readonly bytes: Buffer } {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Refusal(400, 'invalid', 'not a multipart upload');
  const parts: Buffer[] = [];
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at !== -1;) {
    const next = body.indexOf(mark, at + mark.length);
    if (next === -1) break;
    const part = body.subarray(at + mark.length, next);
    const head = part.indexOf('\r\n\r\n');
    // The line break before the mark is the mark's.
    parts.push(part.subarray(head + 4, part.length - 2));
    at = next;
  }
  const [job, bytes] = parts;
  if (job === undefined || bytes === undefined) throw new Refusal(400, 'invalid', 'an upload has two parts');
  return { job: JSON.parse(job.toString('utf8')), bytes };
}
