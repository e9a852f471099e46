import {
  prepareSprayChart,
  sprayDirections,
  SprayFieldView,
  SprayLegend,
  type SprayChart,
} from '@fieldhouse/web-charts';
import { DataTable, pluralText, SectionHead, type TableColumn } from '@fieldhouse/web-ui';
import type { PitchWindow } from './stint-answers.js';

/** Where balls in play were fielded. */
export function SpraySection({ window, returned }: { readonly window: PitchWindow; readonly returned: boolean }) {
  const chart = prepareSprayChart(window.spray);
  return (
    <section id="spray">
      <SectionHead
        title={window.role === 'pitcher' ? 'Where his pitches were hit' : 'Where he hit the ball'}
        line="Balls in play, where they were fielded"
      />
      <div className="card">
        {chart === null ? (
          <p className="muted small">No ball in play of this choice has a place.</p>
        ) : (
          <>
            <div className="sprays">
              <SprayFigure name="Before" side="before" chart={chart} />
              <SprayFigure name="After" side="after" chart={chart} returned={returned} />
            </div>
            <SprayLegend chart={chart} />
            <p className="note">
              Fence drawn at 330 feet on the lines and 400 in the middle, not that of the park. Places are marked by
              hand; of a home run, where it landed or left.{beyondText(chart)}
            </p>
            <SprayTable chart={chart} returned={returned} />
          </>
        )}
      </div>
    </section>
  );
}

function SprayFigure({
  name,
  side,
  chart,
  returned = true,
}: {
  readonly name: string;
  readonly side: 'before' | 'after';
  readonly chart: SprayChart;
  readonly returned?: boolean;
}) {
  const half = chart[side];
  return (
    <figure>
      <figcaption>
        <b className={`${side}-word`}>{name}</b>{' '}
        <span>
          {returned ? pluralText(half.points.length, 'ball in play', 'balls in play') : 'he has not returned'}
        </span>
      </figcaption>
      <SprayFieldView half={half} side={side} />
    </figure>
  );
}

function beyondText({ before, after }: SprayChart): string {
  const beyond = before.beyond + after.beyond;
  return beyond === 0
    ? ''
    : ` ${pluralText(beyond, 'ball lies', 'balls lie')} beyond the drawing and stand at its edge.`;
}

type Row = SprayChart['rows'][number];

function SprayTable({ chart, returned }: { readonly chart: SprayChart; readonly returned: boolean }) {
  const sides = returned ? (['before', 'after'] as const) : (['before'] as const);
  const columns: readonly TableColumn<Row>[] = [
    { key: 'result', header: 'Result', align: 'start', cell: (row) => row.label },
    ...sides.flatMap((side) =>
      sprayDirections.map(({ id, label }) => ({
        key: `${side}-${id}`,
        header: `${side === 'before' ? 'Before' : 'After'}, ${label.toLowerCase()}`,
        cell: (row: Row) => row[side][id],
      })),
    ),
  ];
  return (
    <details className="twin">
      <summary>Balls in play by result and direction, as a table</summary>
      <DataTable
        name="spray-table"
        caption="Balls in play by result and direction"
        columns={columns}
        rows={chart.rows}
        rowKey={(row) => row.id}
        sort={null}
      />
    </details>
  );
}
