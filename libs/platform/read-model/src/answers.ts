import { Injectable } from '@nestjs/common';
import { Reader } from './reader.js';
import { sql } from './sql.js';

interface Options {
  /** How long a look at the watermarks is good for. */
  readonly lookEveryMilliseconds: number;
  readonly most: number;
}

/**
 * Keeps answers until the data change. Every import ends in a watermark, so an answer holds as long as the newest watermark does; it
 * is looked at once a second at most.
 */
@Injectable()
export class Answers {
  private kept = new Map<string, Promise<unknown>>();
  private version = '';
  private look: { readonly at: number; readonly done: Promise<void> } | null = null;
  private readonly options: Options = { lookEveryMilliseconds: 1000, most: 2000 };

  constructor(private readonly reader: Reader) {}

  /** The answer kept under the key, or a new one. What fails is not kept. */
  async of<T>(key: string, make: () => Promise<T>): Promise<T> {
    await this.lookAtWatermarks();
    const known = this.kept.get(key);
    if (known) return known as Promise<T>;
    const { kept } = this;
    if (kept.size >= this.options.most) kept.delete(kept.keys().next().value ?? '');
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  }

  private lookAtWatermarks(): Promise<void> {
    const now = performance.now();
    if (!this.look || now - this.look.at > this.options.lookEveryMilliseconds) {
      this.look = { at: now, done: this.forgetIfChanged() };
    }
    return this.look.done;
  }

  private async forgetIfChanged(): Promise<void> {
    const [row] = await this.reader.rows<{ newest: Date | null; marks: unknown }>(
      sql`select max(w.at) as newest, count(*) as marks from watermark w`,
    );
    const version = `${row?.newest?.toISOString() ?? ''} ${String(row?.marks)}`;
    if (version !== this.version) this.kept = new Map();
    this.version = version;
  }
}
