import { answers, startUpstream, type Respond, type UpstreamServer } from '@fieldhouse/pipeline/testing';
import { folderDocuments, layered, type Documents } from './nhl/documents.js';
import { nhlAnswers } from './nhl/nhl-answers.js';
import type { RecordedAnswer } from './recorded-answer.js';
import { recordedFolder } from './recorded-folder.js';

type Misbehave = (right: Respond, holdMilliseconds: number) => Respond;

/** How it may misbehave. A slow answer is the right one, late. */
export const troubles = {
  429: () => answers.status(429, { 'retry-after': '1' }),
  500: () => answers.status(500),
  html: () => answers.html,
  truncated: () => answers.truncated,
  reset: () => answers.reset,
  slow: (right, held) => (request, response) => void setTimeout(() => right(request, response), held),
} as const satisfies Record<string, Misbehave>;
export type Trouble = keyof typeof troubles;

export interface RecordedUpstreamOptions {
  /** Recorded answers of baseball (see recorded-folder.ts), and in the layout of the NHL's API. */
  readonly folder?: string;
  /** More of the NHL's answers; they go before those of the folder. */
  readonly nhl?: Documents;
  readonly port?: number;
  readonly trouble?: readonly Trouble[];
  /** Every so manieth request meets the next trouble; default 5. */
  readonly every?: number;
  /** How late a slow answer is; default 3000. */
  readonly holdMilliseconds?: number;
}

export interface RecordedUpstream extends UpstreamServer {
  /** How many requests there were whose path, without query, is like this, misbehaved ones and redirects among them. */
  asked(path: RegExp): number;
}

/** Where a program that runs elsewhere asks for the number of requests by path. */
export const countsPath = '/recorded/requests';

/** Plays recorded answers at upstream's own paths. */
export async function startRecordedUpstream(options: RecordedUpstreamOptions): Promise<RecordedUpstream> {
  const { trouble = [], every = 5, holdMilliseconds = 3000 } = options;
  const recorded = recordedAnswers(options);
  const counts = new Map<string, number>();
  let asked = 0;
  const server = await startUpstream((request, response) => {
    const url = new URL(request.url ?? '/', 'http://upstream');
    if (url.pathname === countsPath) return answers.json(Object.fromEntries(counts))(request, response);
    counts.set(url.pathname, (counts.get(url.pathname) ?? 0) + 1);
    asked += 1;
    const right = responseOf(recorded(url));
    const next = asked % every === 0 ? trouble[(asked / every - 1) % trouble.length] : undefined;
    return (next === undefined ? right : troubles[next](right, holdMilliseconds))(request, response);
  }, options.port);
  return Object.assign(server, {
    asked: (path: RegExp) => [...counts].reduce((sum, [one, count]) => sum + (path.test(one) ? count : 0), 0),
  });
}

function recordedAnswers({ folder, nhl }: RecordedUpstreamOptions): (url: URL) => RecordedAnswer | null {
  const baseball = folder === undefined ? () => null : recordedFolder(folder);
  const layers = [...(nhl === undefined ? [] : [nhl]), ...(folder === undefined ? [] : [folderDocuments(folder)])];
  const hockey = nhlAnswers(layered(...layers));
  return (url) => (/^\/(v1|stats\/rest)\//.test(url.pathname) ? hockey(url) : baseball(url));
}

function responseOf(answer: RecordedAnswer | null): Respond {
  if (answer === null) return notFound;
  if ('location' in answer) return answers.redirect(answer.location);
  return answers.bytes(Buffer.from(answer.body), { 'content-type': answer.mediaType });
}

/** As the StatsAPI words it. */
const notFound: Respond = (_, response) => {
  const body = JSON.stringify({ messageNumber: 10, message: 'Object not found', traceId: null });
  response.writeHead(404, { 'content-type': 'application/json' }).end(body);
};
