import { injuryRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { countText, DataTable, dayText, EmptyState, ListActions, PageHead, Segments } from '@fieldhouse/web-ui';
import { shownToReader } from '../../../api/session.js';
import { changed, chosen, one, playerInjuriesHref, stintHref, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { OperationsNav } from '../../../parts/operations/operations-nav.js';

type Answer = RouteOutput<typeof injuryRoutes.unmatched>;
type Note = Answer['notes'][number];

const own = '/operations/injuries';
const lists = [
  {
    what: 'unread',
    count: 'unread',
    label: 'Not read',
    why: 'Sentences about a list that the grammar could not read to the end.',
  },
  {
    what: 'unmatched',
    count: 'unmatched',
    label: 'Without a stint',
    why: 'Activations and transfers of players who were on no list.',
  },
  {
    what: 'ambiguous',
    count: 'ambiguous',
    label: 'Several it may be',
    why: 'Names that several players of that season have; none is guessed.',
  },
  { what: 'unknown', count: 'unknown', label: 'Nobody of the name', why: 'Names that no player of that season has.' },
  { what: 'unmapped', count: 'unmapped', label: 'No area', why: 'Injuries in whose text no word of the map stands.' },
  {
    what: 'impossible-date',
    count: 'impossibleDate',
    label: 'Date in doubt',
    why: 'Retroactive dates that cannot be; the day of the note counts.',
  },
] as const;

/** Notes that need a person's eye. */
export default refusable(async function InjuryNotesPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const what = chosen<(typeof lists)[number]['what']>(query, 'what') ?? lists[0].what;
  const filter = { what, year: one(query, 'year') as never };
  const { notes, counts, page } = await shownToReader(injuryRoutes.unmatched, {
    query: { ...filter, cursor: one(query, 'cursor'), limit: 50 },
  });
  const list = lists.find((known) => known.what === what) ?? lists[0];
  return (
    <Page title="Injury notes" provenance={null}>
      <PageHead
        title="Injury notes to review"
        line={
          <>
            {list.why} <a href="/operations/injuries/map">Edit the map of body parts</a>
          </>
        }
      >
        <OperationsNav current="injuries" />
      </PageHead>
      <div className="bar">
        <Segments
          label="Why"
          choices={lists.map(({ what: of, count, label }) => ({
            label: `${label} (${countText(counts[count])})`,
            href: changed(own, {}, { what: of }),
            current: of === what,
          }))}
        />
        <ListActions
          what="Notes"
          link={changed(own, query, {})}
          csv={downloadAddress(injuryRoutes.unmatched, { query: filter }, 'csv')}
          json={downloadAddress(injuryRoutes.unmatched, { query: filter }, 'json')}
        />
      </div>
      <section>
        {notes.length === 0 ? (
          <EmptyState title="Nothing to review here">
            <p>Every note of this kind could be used.</p>
          </EmptyState>
        ) : (
          <DataTable
            name="notes"
            caption={`${list.label}, newest first`}
            columns={[
              { key: 'date', header: 'Date', align: 'start', cell: (row: Note) => dayText(row.date) },
              { key: 'sentence', header: 'As published', align: 'start', wide: true, cell: sentenceOf },
              { key: 'reason', header: 'Why it stands here', align: 'start', wide: true, cell: reasonOf },
              { key: 'source', header: 'Source', align: 'start', cell: (row) => row.source },
            ]}
            rows={notes}
            rowKey={(row) => row.key}
            sort={null}
          />
        )}
        {page.nextCursor !== null && (
          <p className="note">
            <a href={changed(own, query, { cursor: page.nextCursor })}>More</a>
          </p>
        )}
      </section>
    </Page>
  );
});

const sentenceOf = ({ sentence, stint }: Note) =>
  stint === null ? sentence : <a href={stintHref(stint)}>{sentence === '' ? 'No injury details' : sentence}</a>;

const reasonOf = ({ reason, candidates }: Note) => (
  <>
    {reason}
    {candidates.map(({ id, name }) => (
      <span key={id}>
        {' '}
        <a href={playerInjuriesHref(id)}>{name}</a>
      </span>
    ))}
  </>
);
