import { lasting } from '@fieldhouse/http';
import { Injectable } from '@nestjs/common';
import { numberOf, Reader } from './reader.js';
import { sql } from './sql.js';

/** How long a look at the watermarks is good for. */
const lookEveryMilliseconds = 1000;
/** What changes without a watermark, such as a merge of two people, shows after this at the latest. */
const keepAtMostMilliseconds = 60_000;
const mostAnswers = 400;
/** A source is late when it was due this long ago. */
const graceMilliseconds = 60 * 60_000;

interface State {
  /** Changes with every watermark and whenever a source becomes late or catches up. */
  readonly version: string;
  /** Installations whose import is overdue or has failed. */
  readonly late: ReadonlySet<string>;
}

/**
 * Keeps answers until the data change. Every import ends in a watermark, so an answer holds as long as the newest watermark does; it
 * is looked at once a second at most.
 */
@Injectable()
export class Answers {
  private kept = new Map<string, Promise<unknown>>();
  private version = '';
  private look: { readonly at: number; readonly state: Promise<State> } | null = null;

  constructor(private readonly reader: Reader) {}

  /** The answer kept under the key, or a new one; nobody may change it. What fails is not kept. */
  async of<T>(key: string, make: () => Promise<T>): Promise<T> {
    const { version } = await this.state();
    if (version !== this.version) {
      this.version = version;
      this.kept = new Map();
    }
    const { kept } = this;
    const known = kept.get(key);
    if (known) {
      // The least recently asked for goes first.
      kept.delete(key);
      kept.set(key, known);
      return known as Promise<T>;
    }
    if (kept.size >= mostAnswers) kept.delete(kept.keys().next().value ?? '');
    const made = make().then(lasting);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  }

  /** Installations whose data should be newer by now. */
  async lateSources(): Promise<ReadonlySet<string>> {
    return (await this.state()).late;
  }

  private state(): Promise<State> {
    const now = performance.now();
    if (!this.look || now - this.look.at > lookEveryMilliseconds) {
      const look = { at: now, state: this.lookAtDatabase() };
      this.look = look;
      // A look that failed is no look.
      look.state.catch(() => (this.look = this.look === look ? null : this.look));
    }
    return this.look.state;
  }

  private async lookAtDatabase(): Promise<State> {
    const due = new Date(Date.now() - graceMilliseconds);
    const [[marks], late] = await Promise.all([
      this.reader.rows<{ newest: Date | null; marks: unknown }>(
        sql`select max(w.at) as "newest", count(*) as "marks" from watermark w`,
      ),
      this.reader.rows<{ source: string }>(sql`
        select s.name as "source" from schedule s where s.next_at < ${instantText(due)}
        union
        select i.installation as "source" from data_import i
        where i.state = 'failed'
          and not exists (select 1 from data_import n where n.installation = i.installation and n.created_at > i.created_at)
        order by 1`),
    ]);
    const sources = late.map(({ source }) => source);
    const minute = Math.floor(performance.now() / keepAtMostMilliseconds);
    const newest = marks?.newest?.toISOString() ?? '';
    return { version: [newest, numberOf(marks?.marks), minute, ...sources].join(' '), late: new Set(sources) };
  }
}

/** A UTC instant as both databases read it into a column without a zone, whatever the zone of the process. */
const instantText = (instant: Date): string => instant.toISOString().replace('T', ' ').replace('Z', '');
