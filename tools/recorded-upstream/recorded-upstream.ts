import { answers, startUpstream, type Respond, type UpstreamServer } from '@fieldhouse/pipeline/testing';
import { recordedFolder } from './recorded-folder.js';

/** How it may misbehave. */
export const troubles = {
  429: answers.status(429, { 'retry-after': '1' }),
  500: answers.status(500),
  html: answers.html,
  truncated: answers.truncated,
  reset: answers.reset,
} as const satisfies Record<string, Respond>;
export type Trouble = keyof typeof troubles;

export interface RecordedUpstreamOptions {
  readonly folder: string;
  readonly port?: number;
  readonly trouble?: readonly Trouble[];
  /** Every so manieth request meets the next trouble; default 5. */
  readonly every?: number;
}

/** Plays a folder of recorded answers at upstream's own paths. */
export async function startRecordedUpstream(options: RecordedUpstreamOptions): Promise<UpstreamServer> {
  const { trouble = [], every = 5 } = options;
  const recorded = recordedFolder(options.folder);
  let asked = 0;
  return startUpstream((request, response) => {
    asked += 1;
    const next = asked % every === 0 ? trouble[(asked / every - 1) % trouble.length] : undefined;
    if (next !== undefined) return troubles[next](request, response);
    const answer = recorded(new URL(request.url ?? '/', 'http://upstream'));
    if (answer === null) return notFound(request, response);
    return answers.bytes(Buffer.from(answer.body), { 'content-type': answer.mediaType })(request, response);
  }, options.port);
}

/** As the StatsAPI words it. */
const notFound: Respond = (_, response) => {
  const body = JSON.stringify({ messageNumber: 10, message: 'Object not found', traceId: null });
  response.writeHead(404, { 'content-type': 'application/json' }).end(body);
};
