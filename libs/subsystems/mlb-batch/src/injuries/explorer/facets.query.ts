import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { areaNames, areaWithin, type BodyArea } from '@fieldhouse/domain/baseball';
import { clubName, joined, numberOf, Reader, sql, type Catalogue, type Sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { stintTables } from '../stint-rows.js';
import type { Choice, StintFilter } from './stint-filter.js';

export type Facets = RouteOutput<typeof injuryRoutes.stints>['facets'];
type Facet = Facets['areas'][number];
interface Counted {
  readonly value: string | number;
  readonly label: string | null;
  readonly stints: unknown;
}

/** Every stint with its areas, and with the larger ones that these are within. */
const stintAreas = joined(
  [
    sql`select a.stint, a.area from stint_area a`,
    ...Object.entries(areaWithin).map(
      ([part, whole]) => sql`select a.stint, ${whole} as area from stint_area a where a.area = ${part}`,
    ),
  ],
  ' union ',
);

/** How many stints each choice would leave: a statement a facet. */
@Injectable()
export class FacetsQuery {
  constructor(private readonly reader: Reader) {}

  async of(filter: StintFilter, catalogue: Catalogue): Promise<Facets> {
    const [areas, kinds, clubs, years, roles] = await Promise.all([
      this.counted(filter, 'area', sql`x.area`, sql`join (${stintAreas}) x on x.stint = s.stint`),
      this.counted(filter, 'kind', sql`r.injury_kind`),
      this.counted(filter, 'club', sql`s.club`),
      this.counted(filter, 'year', sql`extract(year from s.start_date)`),
      this.counted(filter, 'role', sql`s.role`),
    ]);
    return {
      areas: areas.map((row) => ({ ...row, label: areaNames[row.value as BodyArea] ?? row.value })),
      kinds: kinds.map((row) => ({ ...row, label: row.value.replaceAll('-', ' ') })),
      clubs: clubs.map((row) => ({ ...row, label: nameOfClub(row, catalogue) })).toSorted(byLabel),
      years: years.map((row) => ({ ...row, label: row.value })).toSorted((a, b) => Number(b.value) - Number(a.value)),
      roles: roles.map((row) => ({ ...row, label: row.value === 'pitcher' ? 'Pitchers' : 'Batters' })),
    };
  }

  /** Most stints first. `label` is what the sentences call it. */
  private async counted(filter: StintFilter, choice: Choice, value: Sql, also: Sql = sql``): Promise<readonly Facet[]> {
    const rows = await this.reader.rows<Counted>(sql`
      select ${value} as "value", max(s.club_name) as "label", count(*) as "stints"
      from ${stintTables} ${also}
      where ${filter.where(choice)} and ${value} is not null
      group by ${value} order by count(*) desc, ${value}`);
    return rows.map((row) => ({ value: String(row.value), label: row.label ?? '', stints: numberOf(row.stints) }));
  }
}

function nameOfClub({ value, label }: Facet, catalogue: Catalogue): string {
  const season = catalogue.seasonsOfClub(value)[0];
  return season === undefined ? label || 'Unknown club' : clubName(season, value).name;
}

const byLabel = (a: Facet, b: Facet) => (a.label < b.label ? -1 : 1);
