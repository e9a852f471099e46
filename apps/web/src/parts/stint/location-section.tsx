import {
  DifferenceLegend,
  heightName,
  mapColumns,
  PitchGridView,
  PitchMapLegend,
  preparePitchMap,
  widthName,
} from '@fieldhouse/web-charts';
import { DataTable, SectionHead, SmallSample, type TableColumn } from '@fieldhouse/web-ui';
import type { Half, PitchWindow } from './stint-answers.js';
import { fewPitches, halfText } from './half-words.js';

/** Where the pitches crossed the plate: before, after, and what became more and fewer. */
export function LocationSection({ window, returned }: { readonly window: PitchWindow; readonly returned: boolean }) {
  const map = preparePitchMap(window.grids);
  return (
    <section id="location">
      <SectionHead
        title="Where the pitches went"
        line="Seen by the catcher; inches; bins of 4 by 4; same axes and same scale on both halves"
      />
      <div className="card">
        <div className="pitch-maps">
          <figure>
            <HalfCaption name="Before" half={window.before} />
            <PitchGridView paths={map.before.paths} summary={map.before.summary} scale="count" />
            <ZoneLine grid={window.grids.before} />
          </figure>
          <figure>
            <HalfCaption name="After" half={window.after} returned={returned} />
            <PitchGridView paths={map.after.paths} summary={map.after.summary} scale="count" />
            {returned && <ZoneLine grid={window.grids.after} />}
          </figure>
          <PitchMapLegend map={map}>
            <p className="tiny muted">Box: the strike zone, 24 by 24 inches, 18 to 42 high</p>
          </PitchMapLegend>
          {returned && (
            <figure className="difference">
              <figcaption>
                <b>Difference</b> <span>after less before, a bin, smoothed</span>
              </figcaption>
              <PitchGridView paths={map.difference.paths} summary={map.difference.summary} scale="difference" />
              <DifferenceLegend map={map} />
            </figure>
          )}
        </div>
        <details className="twin">
          <summary>Pitches by bin, as tables</summary>
          <div className="halves">
            <GridTable name="bins-before" title="Before" bins={window.grids.before.bins} />
            {returned && <GridTable name="bins-after" title="After" bins={window.grids.after.bins} />}
          </div>
        </details>
      </div>
    </section>
  );
}

export function HalfCaption({
  name,
  half,
  returned = true,
}: {
  readonly name: 'Before' | 'After';
  readonly half: Half;
  readonly returned?: boolean;
}) {
  return (
    <figcaption>
      <b className={name === 'Before' ? 'before-word' : 'after-word'}>{name}</b>{' '}
      <span>{returned ? halfText(half) : 'he has not returned'}</span> {returned && fewPitches(half) && <SmallSample />}
    </figcaption>
  );
}

function ZoneLine({ grid }: { readonly grid: PitchWindow['grids']['before'] }) {
  const { inZone, outside, withoutLocation } = grid;
  const parts = [
    ...(outside === 0 ? [] : [`outside the picture ${outside}`]),
    ...(withoutLocation === 0 ? [] : [`without a location ${withoutLocation}`]),
  ];
  return (
    <p className="tiny muted">
      {inZone !== null && (
        <>
          In the zone <b>{(inZone * 100).toFixed(1)} %</b>
        </>
      )}
      {parts.length > 0 && `${inZone === null ? '' : '; '}${parts.join(', ')}`}
    </p>
  );
}

interface BinRow {
  readonly up: number;
  readonly counts: readonly number[];
}

const binColumns: readonly TableColumn<BinRow>[] = [
  { key: 'up', header: 'Inches high', align: 'start', cell: (row) => heightName(row.up) },
  ...Array.from({ length: mapColumns }, (_, i) => ({
    key: `c${i}`,
    header: widthName(i),
    cell: (row: BinRow) => row.counts[i],
  })),
];

/** The counts as they lie in the picture: the highest row first. */
function GridTable({
  name,
  title,
  bins,
}: {
  readonly name: string;
  readonly title: string;
  readonly bins: PitchWindow['grids']['before']['bins'];
}) {
  return (
    <div>
      <h3>{title}</h3>
      <DataTable
        name={name}
        caption={`${title}: pitches by height and by place across the plate, in inches`}
        columns={binColumns}
        rows={bins.map((counts, up) => ({ up, counts })).toReversed()}
        rowKey={(row) => String(row.up)}
        sort={null}
      />
    </div>
  );
}
