import type { ReactNode } from 'react';
import { percent } from './percent.js';
import type { InjuryTimeline, TimelineBar, TimelineRow } from './injury-timeline.prepare.js';

const lane = 14;
const bar = 10;

/**
 * Who was out when: a row a club or player, a bar a stint. A script is not needed: hover tells, a click leads to the
 * stint. The bars are for the pointer; by keyboard the table beside it leads to the same places.
 */
export function InjuryTimelineView({
  chart,
  label,
  href,
}: {
  readonly chart: InjuryTimeline;
  /** What stands before a row, e.g. the club as a link; default: the row's name. */
  readonly label?: (row: TimelineRow) => ReactNode;
  /** A stint's page. */
  readonly href: (bar: TimelineBar) => string;
}) {
  return (
    <figure className="injury-timeline">
      <TimelineLegend chart={chart} />
      <div className="rows">
        <div className="row axis" aria-hidden="true">
          <span />
          <svg width="100%" height="20">
            <defs>
              <g id="timeline-months">
                {chart.months.map((month) => (
                  <line
                    key={month.text}
                    className="month"
                    x1={percent(month.x)}
                    x2={percent(month.x)}
                    y1="0"
                    y2="2000"
                  />
                ))}
              </g>
            </defs>
            {chart.months.map((month) => (
              <text key={month.text} x={percent(month.x)} y="14">
                {month.text}
              </text>
            ))}
          </svg>
        </div>
        {chart.rows.map((row) => (
          <div key={row.key} className="row">
            <div className="who">
              <span>{label?.(row) ?? row.label}</span>
              <span className="muted tiny">{row.note}</span>
            </div>
            <svg width="100%" height={row.lanes * lane + 8} aria-hidden="true">
              <use href="#timeline-months" />
              {row.bars.map((one) => (
                <a key={one.key} href={href(one)} tabIndex={-1}>
                  <title>{one.text}</title>
                  <rect
                    className={`group-${one.group.place}`}
                    x={percent(one.x)}
                    y={one.lane * lane + 6}
                    width={percent(one.width)}
                    height={bar}
                    rx={one.open ? 0 : 2}
                  />
                </a>
              ))}
            </svg>
          </div>
        ))}
      </div>
      <figcaption className="note">{chart.summary}</figcaption>
    </figure>
  );
}

function TimelineLegend({ chart }: { readonly chart: InjuryTimeline }) {
  return (
    <p className="legend">
      {chart.groups.map((group) => (
        <span key={group.id}>
          <svg aria-hidden="true">
            <rect className={`group-${group.place}`} y="1" width="16" height="10" rx="2" />
          </svg>
          {group.label}, {group.stints.toLocaleString('en-US')}
        </span>
      ))}
    </p>
  );
}
