import '../../injuries.css';
import { injuryRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  countText,
  DataTable,
  EmptyState,
  ListActions,
  PageHead,
  pluralText,
  type TableColumn,
} from '@fieldhouse/web-ui';
import { shown } from '../../../../api/api.js';
import { playerHref, playerInjuriesHref, stintHref, type PageProps } from '../../../../frame/addresses.js';
import { Page } from '../../../../frame/page.js';
import { InjuredClub, stintColumns } from '../../../../parts/injuries/stint-columns.js';

type Stint = RouteOutput<typeof injuryRoutes.playerInjuries>['stints'][number];

/** What the comparison of a stint offers, by what the player is. */
const analyses = {
  batter: [
    { label: 'At Bats', of: 'at-bats', needs: 'plateAppearances' },
    { label: 'Swing Rates', of: 'pitches', needs: 'pitches' },
  ],
  pitcher: [
    { label: 'At Bats', of: 'at-bats', needs: 'plateAppearances' },
    { label: 'Pitch Location', of: 'pitches', needs: 'pitches' },
    { label: 'Pitch Selection', of: 'pitches', needs: 'pitches' },
  ],
} as const;
const sectionOf: Readonly<Record<string, string>> = {
  'Swing Rates': '#swings',
  'Pitch Location': '#location',
  'Pitch Selection': '#selection',
};

/** A player's stints, newest first, and what can be compared before and after each. */
export default async function PlayerInjuriesPage({ params }: PageProps<{ readonly player: string }>) {
  const { player } = await params;
  const answer = await shown(injuryRoutes.playerInjuries, { params: { player } });
  const { person, role, stints } = answer;
  return (
    <Page
      title={`${person.name}, injuries`}
      provenance={answer.provenance}
      crumbs={[
        { label: 'Injuries', href: '/injuries' },
        { label: 'Players', href: '/injuries/players' },
        { label: person.name },
      ]}
    >
      <PageHead
        title={`${person.name}: injuries`}
        line={
          <>
            {pluralText(stints.length, 'stint')} on an injured list, {pluralText(answer.days, 'day')} in all.{' '}
            <a href={playerHref(person.id)}>His seasons and games</a>
          </>
        }
      >
        <ListActions
          what="Stints"
          link={playerInjuriesHref(person.id)}
          csv={downloadAddress(injuryRoutes.playerInjuries, { params: { player } }, 'csv')}
          json={downloadAddress(injuryRoutes.playerInjuries, { params: { player } }, 'json')}
        />
      </PageHead>
      <section>
        {stints.length === 0 ? (
          <EmptyState title="No injury is known">
            <p>No transaction that is loaded tells of a stint of his on an injured list.</p>
          </EmptyState>
        ) : (
          <DataTable
            name="stints"
            caption={`Injured-list stints of ${person.name}, newest first`}
            columns={[...stintColumns<Stint>(), clubColumn, comparedColumn(role ?? 'batter')]}
            rows={stints}
            rowKey={(row) => row.id}
            sort={null}
          />
        )}
        <p className="note">
          Of a stint can be compared as many pitches or plate appearances as lie between it and its neighbours on both
          sides.
        </p>
      </section>
    </Page>
  );
}

const clubColumn: TableColumn<Stint> = {
  key: 'club',
  header: 'Club',
  align: 'start',
  cell: (row) => <InjuredClub club={row.club} />,
};

const comparedColumn = (ofPlayer: 'pitcher' | 'batter'): TableColumn<Stint> => ({
  key: 'compare',
  header: 'Before and after',
  align: 'start',
  cell: (row) => {
    const offered = analyses[row.role ?? ofPlayer].filter(({ needs }) => row[needs] > 0);
    if (offered.length === 0) return <span className="muted">no pitches or at-bats loaded</span>;
    return (
      <span className="links">
        {offered.map(({ label, of, needs }) => (
          <a
            key={label}
            href={`${stintHref(row.id, { of })}${sectionOf[label] ?? ''}`}
            title={`Up to ${countText(row[needs])} on each side`}
          >
            {label}
          </a>
        ))}
      </span>
    );
  },
});
