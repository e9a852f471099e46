import { formatMetric } from '@fieldhouse/domain';
import { signed } from '@fieldhouse/web-charts';
import { countText, DataTable, SectionHead, SmallSample, type TableColumn } from '@fieldhouse/web-ui';
import type { PitchWindow } from './stint-answers.js';
import { fewEvents } from './half-words.js';

interface Rate {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** How often there was a swing, and what came of it. */
export function SwingsSection({
  window,
  type,
  returned,
}: {
  readonly window: PitchWindow;
  /** The pitch type that is looked at; undefined: all. */
  readonly type: string | undefined;
  readonly returned: boolean;
}) {
  const { swings, role } = window;
  const rate = (id: 'swing' | 'contact' | 'miss', name: string, meaning: string): Rate => ({
    id,
    name,
    meaning,
    before: swings.before[id],
    after: swings.after[id],
  });
  const [before, after] = [pitchesOf(window, type, 'before'), pitchesOf(window, type, 'after')];
  const title = role === 'pitcher' ? 'Swings against him' : 'Swing rates';
  return (
    <section id="swings">
      <SectionHead title={title} />
      <div className="card">
        <DataTable
          name="swing-rates"
          caption={`${title}, percent`}
          columns={returned ? columns : columns.slice(0, 2)}
          rows={[
            rate('swing', 'Swing', 'Swings of all pitches'),
            rate('contact', 'Contact', 'Swings that met the ball, of all swings'),
            rate('miss', 'Miss', 'Swings that met nothing, of all swings'),
          ]}
          rowKey={(row) => row.id}
          sort={null}
          compact
        />
        <p className="note">
          Swing: of {countText(before)} pitches before
          {returned && ` and ${countText(after)} after`}, swung at or not; contact and miss: of the swings.{' '}
          {Math.min(before, returned ? after : before) < fewEvents && <SmallSample />}
        </p>
      </div>
    </section>
  );
}

/** The rates are of all pitches of the type, whatever became of them. */
function pitchesOf({ selection }: PitchWindow, type: string | undefined, side: 'before' | 'after'): number {
  return selection
    .filter((row) => type === undefined || row.type === type)
    .reduce((pitches, row) => pitches + row[side], 0);
}

const columns: readonly TableColumn<Rate>[] = [
  { key: 'name', header: 'Of 100', align: 'start', cell: (row) => <abbr title={row.meaning}>{row.name}</abbr> },
  { key: 'before', header: 'Before, %', cell: (row) => formatMetric(row.before, 'percent1') },
  { key: 'after', header: 'After, %', cell: (row) => formatMetric(row.after, 'percent1') },
  {
    key: 'change',
    header: 'Points',
    cell: (row) => (row.before === null || row.after === null ? '' : signed(100 * (row.after - row.before))),
  },
];
