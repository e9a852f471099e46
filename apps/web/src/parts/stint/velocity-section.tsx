import { prepareVelocityHalves, VelocityHalvesView, type Velocity } from '@fieldhouse/web-charts';
import { DataTable, SectionHead, type TableColumn } from '@fieldhouse/web-ui';
import type { PitchWindow, StintAnswer } from './stint-answers.js';

/** How fast his commonest fastball was, pitch by pitch, around the absence. */
export function VelocitySection({ answer, window }: { readonly answer: StintAnswer; readonly window: PitchWindow }) {
  const { velocity } = window;
  const row = window.selection.find((type) => type.type === velocity?.type);
  const chart =
    velocity === null
      ? null
      : prepareVelocityHalves({
          velocity,
          pitches: { before: window.before.events, after: window.after.events },
          means: { before: row?.beforeSpeed ?? null, after: row?.afterSpeed ?? null },
          daysOut: daysOut(answer),
        });
  return (
    <section id="velocity">
      <SectionHead title={chart?.title ?? 'Velocity'} />
      <div className="card">
        {chart === null || velocity === null ? (
          <p className="muted small">
            Too few fastballs with a speed: a mean of 20 needs twenty on one side. Choose a longer window.
          </p>
        ) : (
          <>
            <p className="velocity-means small">
              <span>
                <b className="before-word">Before</b> {chart.before?.mean?.text ?? '–'}
              </span>
              <span>
                <b className="after-word">After</b> {chart.after?.mean?.text ?? '–'}
              </span>
            </p>
            <VelocityHalvesView chart={chart} />
            <p className="note">
              Mean of the last 20, with its 95 % band; dashed: mean of the half
              {row !== undefined && `, of ${sampleText(answer, row)} pitches`}.
            </p>
            <details className="twin">
              <summary>Velocity as a table</summary>
              <DataTable
                name="velocity-table"
                caption={`${velocity.name}: mean of the last 20 in miles an hour`}
                columns={columns}
                rows={rows(velocity)}
                rowKey={(point) => point.key}
                sort={null}
              />
            </details>
          </>
        )}
      </div>
    </section>
  );
}

function sampleText({ absence }: StintAnswer, row: PitchWindow['selection'][number]): string {
  return absence.to === null ? `${row.before}` : `${row.before} and ${row.after}`;
}

function daysOut({ absence }: StintAnswer): number | null {
  if (absence.to === null) return null;
  return Math.round((Date.parse(absence.to) - Date.parse(absence.from)) / 86_400_000);
}

interface Row {
  readonly key: string;
  readonly half: string;
  readonly point: Velocity['before'][number];
}

/** Neighbours share nineteen of their twenty pitches: every tenth tells all that the line does. */
const every = 10;

function rows(velocity: Velocity): readonly Row[] {
  return (['before', 'after'] as const).flatMap((half) =>
    velocity[half]
      .filter((_, i, all) => i % every === 0 || i === all.length - 1)
      .map((point) => ({ key: `${half} ${point.at}`, half: half === 'before' ? 'Before' : 'After', point })),
  );
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'half', header: 'Half', align: 'start', cell: (row) => row.half },
  { key: 'at', header: 'Pitch', title: 'Place in the half, the oldest first', cell: (row) => row.point.at },
  { key: 'mean', header: 'Mean, mph', cell: (row) => row.point.mean.toFixed(1) },
  { key: 'low', header: 'Low', cell: (row) => row.point.low.toFixed(1) },
  { key: 'high', header: 'High', cell: (row) => row.point.high.toFixed(1) },
];
