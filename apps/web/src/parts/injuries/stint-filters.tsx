import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { countText, FilterMenu, Segments } from '@fieldhouse/web-ui';

type Answer = RouteOutput<typeof injuryRoutes.stints>;
type Facet = Answer['facets']['areas'][number];
export type StintFilter = Readonly<
  Record<'league' | 'year' | 'area' | 'kind' | 'club' | 'role' | 'open' | 'q', string | undefined>
>;

/** League, role, and a menu a facet with its counts; each choice is an address. */
export function StintFilters({
  answer,
  filter,
  to,
}: {
  readonly answer: Pick<Answer, 'facets' | 'leagues' | 'league'>;
  readonly filter: StintFilter;
  readonly to: (change: Partial<StintFilter>) => string;
}) {
  const menu = (name: 'area' | 'kind' | 'club' | 'year', label: string, facets: readonly Facet[]) => (
    <FilterMenu
      name={name}
      label={label}
      choices={facets.map(({ value, label: text, stints }) => ({ value, label: `${text} (${countText(stints)})` }))}
      chosen={filter[name]}
      to={(value) => to({ [name]: value })}
    />
  );
  return (
    <div className="bar">
      {answer.leagues.length > 1 && (
        <Segments
          label="League"
          choices={answer.leagues.map(({ key, name }) => ({
            label: name,
            href: `/injuries?league=${encodeURIComponent(key)}`,
            current: key === answer.league,
          }))}
        />
      )}
      {menu('year', 'Year', answer.facets.years)}
      {menu('area', 'Area', answer.facets.areas)}
      {menu('kind', 'Kind', answer.facets.kinds)}
      {menu('club', 'Club', answer.facets.clubs)}
      <Segments
        label="Role"
        choices={[
          { label: 'Everybody', href: to({ role: undefined }), current: filter.role === undefined },
          { label: 'Pitchers', href: to({ role: 'pitcher' }), current: filter.role === 'pitcher' },
          { label: 'Batters', href: to({ role: 'batter' }), current: filter.role === 'batter' },
        ]}
      />
    </div>
  );
}
