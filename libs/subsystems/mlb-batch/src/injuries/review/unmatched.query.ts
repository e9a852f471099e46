import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import {
  Catalogues,
  cursorOf,
  joined,
  keyOfCursor,
  listOf,
  numberOf,
  PersonNames,
  Reader,
  sql,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { reviewLists, type ReviewList } from './review-lists.js';

type Answer = RouteOutput<typeof injuryRoutes.unmatched>;

interface Row {
  readonly key: string;
  readonly source: string;
  readonly seasonId: string;
  readonly date: string;
  readonly sentence: string;
  readonly reason: string;
  readonly stint: string | null;
  readonly candidates: unknown;
}

/** What the processors of injuries could not make use of, newest first. */
@Injectable()
export class UnmatchedQuery {
  constructor(
    private readonly reader: Reader,
    private readonly names: PersonNames,
    private readonly catalogues: Catalogues,
  ) {}

  async list({ what, year, cursor, limit }: RouteInput<typeof injuryRoutes.unmatched>['query']): Promise<Answer> {
    const [catalogue, counts] = await Promise.all([this.catalogues.current(), this.counts()]);
    const seasons = new Map(catalogue.allSeasons().map((season) => [season.id, season.name.label]));
    const ofYear = [...seasons].flatMap(([id, label]) => (label === String(year) ? [id] : []));
    const only = year === undefined ? sql`` : sql` and x.season_id in ${listOf(ofYear.length > 0 ? ofYear : [null])}`;
    const rows = await this.rows(what, only, cursor, limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nameOf = await this.names.of(shown.flatMap(candidatesOf));
    return {
      notes: shown.map((row) => ({
        key: row.key,
        source: row.source,
        season: seasons.get(row.seasonId) ?? '',
        date: row.date,
        sentence: row.sentence,
        reason: row.reason,
        stint: row.stint,
        candidates: candidatesOf(row).map((id) => ({ id, name: nameOf(id).name })),
      })),
      counts,
      page: {
        nextCursor: rows.length > limit && last !== undefined ? cursorOf([last.date, last.key]) : null,
        total: year === undefined ? counts[countName(what)] : null,
      },
    };
  }

  private rows(what: ReviewList, only: ReturnType<typeof sql>, cursor: string | undefined, most: number) {
    const [date, key] = cursor === undefined ? [null, null] : keyOfCursor(cursor, ['', '']);
    const after =
      date === null ? sql`` : sql` and (x.local_date < ${date} or (x.local_date = ${date} and x.note_key < ${key}))`;
    return this.reader.rows<Row>(sql`
      select x.note_key as "key", x.source as "source", x.season_id as "seasonId", x.local_date as "date",
        x.sentence as "sentence", x.reason as "reason", x.stint as "stint", x.candidates as "candidates"
      from (${reviewLists[what]}) x where 1 = 1${only}${after}
      order by x.local_date desc, x.note_key desc limit ${most}`);
  }

  private async counts(): Promise<Answer['counts']> {
    const lists = Object.keys(reviewLists) as ReviewList[];
    const each = lists.map((what) => sql`select ${what} as "what", count(*) as "notes" from (${reviewLists[what]}) x`);
    const rows = await this.reader.rows<{ what: ReviewList; notes: unknown }>(joined(each, ' union all '));
    const of = (what: ReviewList) => numberOf(rows.find((row) => row.what === what)?.notes ?? 0);
    return {
      unread: of('unread'),
      unmatched: of('unmatched'),
      ambiguous: of('ambiguous'),
      unknown: of('unknown'),
      unmapped: of('unmapped'),
      impossibleDate: of('impossible-date'),
    };
  }
}

const countName = (what: ReviewList) => (what === 'impossible-date' ? 'impossibleDate' : what);

/** One database gives JSON read, the other as text. */
function candidatesOf({ candidates }: Row): readonly string[] {
  const value: unknown = typeof candidates === 'string' ? JSON.parse(candidates) : candidates;
  return Array.isArray(value) ? value.map(String) : [];
}
