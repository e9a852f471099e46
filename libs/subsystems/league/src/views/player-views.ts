import { LOGGER, Metrics, type Counter, type Logger } from '@fieldhouse/observability';
import { joined, Reader, sql, type Sql } from '@fieldhouse/read-model';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

const writeEveryMilliseconds = 5000;
const rowsAStatement = 500;

interface Counted {
  readonly person: string;
  readonly day: string;
  readonly views: number;
}

/**
 * Counts how often players' pages are asked for: in memory at once, in the database every few seconds and when the program
 * stops, so that no reader waits for a write. A program that is killed loses its last seconds.
 */
@Injectable()
export class PlayerViews implements OnModuleInit, OnModuleDestroy {
  private readonly total: Counter;
  private counted = new Map<string, Counted>();
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly reader: Reader,
    @Inject(LOGGER) private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.total = metrics.counter({
      name: 'fieldhouse_player_page_views_total',
      help: "Players' pages that were asked for and answered; by player they are in the table player_view",
    });
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.write(), writeEveryMilliseconds);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** A page of the player was answered. */
  count(person: string): void {
    this.total.inc();
    this.add({ person, day: new Date().toISOString().slice(0, 10), views: 1 });
  }

  /** Writes what has been counted since the last time. What cannot be written is kept for the next. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeCounted());
    return this.writing;
  }

  private async writeCounted(): Promise<void> {
    // In one order everywhere: two programs that write at the same time do not wait for each other in a circle.
    const rows = [...this.counted.values()].sort((a, b) => (a.person + a.day < b.person + b.day ? -1 : 1));
    this.counted = new Map();
    for (let at = 0; at < rows.length; at += rowsAStatement) {
      const some = rows.slice(at, at + rowsAStatement);
      try {
        await this.insert(some);
      } catch (error) {
        some.forEach((row) => this.add(row));
        this.logger.warn({ err: error, players: some.length }, "views of players' pages could not be written");
      }
    }
  }

  private add({ person, day, views }: Counted): void {
    const key = `${person} ${day}`;
    this.counted.set(key, { person, day, views: views + (this.counted.get(key)?.views ?? 0) });
  }

  private async insert(rows: readonly Counted[]): Promise<void> {
    const { dialect } = this.reader;
    const values = rows.map(({ person, day, views }) => sql`(${person}, ${day}, ${views})`);
    const { text, parameters } = sql`
      insert into player_view (person, day, views) values ${joined(values, ', ')} ${added[dialect]}`.render(
      dialect === 'postgres' ? (number) => `$${number}` : () => '?',
    );
    await this.database.query(text, [...parameters]);
  }
}

const added: Readonly<Record<Reader['dialect'], Sql>> = {
  postgres: sql`on conflict (person, day) do update set views = player_view.views + excluded.views`,
  mariadb: sql`on duplicate key update views = views + values(views)`,
};
