import '../injuries.css';
import { injuryRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { bodyAreas, groupMetrics, injuryKinds } from '@fieldhouse/domain/baseball';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  ChoiceMenu,
  countText,
  DataTable,
  EmptyState,
  FilterMenu,
  ListActions,
  PageHead,
  SectionHead,
  Segments,
} from '@fieldhouse/web-ui';
import { shown } from '../../../api/api.js';
import { changed, one, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { GroupFindings } from '../../../parts/injuries/group-findings.js';
import { memberColumns } from '../../../parts/injuries/member-columns.js';
import { areaText, kindText } from '../../../parts/injuries/injury-words.js';
import { InjuriesNav } from '../../../parts/injuries/injuries-nav.js';

type Answer = RouteOutput<typeof injuryRoutes.group>;

const own = '/injuries/groups';

/** Many players with a like injury: what became of a rate, beside uninjured players over the same dates. */
export default refusable(async function GroupPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const text = (name: string) => one(query, name);
  const view = {
    league: text('league'),
    area: text('area'),
    kind: text('kind'),
    role: text('role'),
    from: text('from'),
    to: text('to'),
    metric: text('metric'),
    n: text('n'),
  };
  const answer = await shown(injuryRoutes.group, { query: view as never });
  const to = (change: Partial<typeof view>) => changed(own, view, change);
  const subject = [
    view.area === undefined ? 'all injuries' : `injuries of the ${areaText(view.area).toLowerCase()}`,
    ...(view.kind === undefined ? [] : [kindText(view.kind)]),
  ].join(', ');
  return (
    <Page
      title={`${answer.metric.name} after ${subject}`}
      provenance={answer.provenance}
      crumbs={[{ label: 'Injuries', href: '/injuries' }, { label: 'Groups' }]}
    >
      <PageHead title={`${answer.metric.name} after ${subject}`} line={answer.metric.meaning}>
        <InjuriesNav current="groups" league={answer.league} />
      </PageHead>
      <GroupChoices answer={answer} view={view} to={to} />
      <GroupFindings answer={answer} />
      <section id="members">
        <SectionHead
          title="Player by player"
          line={`${countText(answer.used)} of ${countText(answer.stints)} stints have enough on both sides`}
        >
          <ListActions
            what="Members"
            link={to({})}
            csv={downloadAddress(injuryRoutes.group, { query: view as never }, 'csv')}
            json={downloadAddress(injuryRoutes.group, { query: view as never }, 'json')}
          />
        </SectionHead>
        {answer.members.length === 0 ? (
          <EmptyState title="Nobody with enough games">
            <p>
              No stint of this choice has as many pitches before and after. <a href={to({ n: '50' })}>Ask for 50</a>, or{' '}
              <a href={to({ area: undefined, kind: undefined })}>take all injuries</a>.
            </p>
          </EmptyState>
        ) : (
          <DataTable
            name="members"
            caption="Change of each player"
            columns={memberColumns(answer.metric)}
            rows={answer.members}
            rowKey={(row) => row.stint}
            sort={null}
          />
        )}
      </section>
    </Page>
  );
});

function GroupChoices({
  answer,
  view,
  to,
}: {
  readonly answer: Answer;
  readonly view: Readonly<Record<string, string | undefined>>;
  readonly to: (change: Readonly<Record<string, string | undefined>>) => string;
}) {
  const menu = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <FilterMenu
      name={name}
      label={label}
      choices={choices.map(([value, text]) => ({ value, label: text }))}
      chosen={view[name]}
      to={(value) => to({ [name]: value })}
    />
  );
  const role = view['role'] ?? 'pitcher';
  return (
    <div className="bar">
      <ChoiceMenu
        id="metric-menu"
        label="Rate"
        groups={[
          {
            title: null,
            choices: groupMetrics.map(({ id, name }) => ({
              label: name,
              href: to({ metric: id }),
              current: id === answer.metric.id,
            })),
          },
        ]}
      />
      {menu(
        'area',
        'Area',
        bodyAreas.filter((area) => area !== 'unknown').map((area) => [area, areaText(area)]),
      )}
      {menu(
        'kind',
        'Kind',
        injuryKinds.filter((kind) => kind !== 'none').map((kind) => [kind, kindText(kind)]),
      )}
      <Segments
        label="Role"
        choices={[
          { label: 'Pitchers', href: to({ role: 'pitcher' }), current: role === 'pitcher' },
          { label: 'Batters', href: to({ role: 'batter' }), current: role === 'batter' },
        ]}
      />
      <Segments
        label="Least pitches on each side"
        choices={['50', '150', '300'].map((n) => ({ label: n, href: to({ n }), current: (view['n'] ?? '150') === n }))}
      />
    </div>
  );
}
