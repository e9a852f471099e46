import type { Readable } from 'node:stream';

/** Rows of one series, or a piece of them. */
export interface ResultSeries {
  /** Of the statements that were asked, from 0. */
  readonly statement: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

interface Answer {
  readonly error?: string;
  readonly results?: readonly {
    readonly statement_id?: number;
    readonly error?: string;
    readonly partial?: boolean;
    readonly series?: readonly Partial<Omit<ResultSeries, 'statement'>>[];
  }[];
}

/**
 * Reads an answer in chunks: one JSON document a line.
 * @throws Error a statement failed, or the answer ended too early
 */
export async function* readResults(answer: Readable): AsyncGenerator<ResultSeries> {
  let rest = '';
  let more = true;
  for await (const part of answer.setEncoding('utf8')) {
    const lines = (rest + (part as string)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line === '') continue;
      const document = JSON.parse(line) as Answer;
      more = document.results?.at(-1)?.partial === true;
      yield* seriesOf(document);
    }
  }
  if (more || rest !== '') throw new Error('the answer of InfluxDB ended too early');
}

function* seriesOf({ error, results = [] }: Answer): Generator<ResultSeries> {
  const fault = error ?? results.find((result) => result.error !== undefined)?.error;
  if (fault !== undefined) throw new Error(`InfluxDB could not answer: ${fault}`);
  for (const { statement_id: statement = 0, series = [] } of results) {
    for (const { tags = {}, columns = [], values = [] } of series) yield { statement, tags, columns, values };
  }
}
