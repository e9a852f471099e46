export interface SeriesSwitch {
  readonly name: string;
  /** Which of the series colours its line has, from 1. */
  readonly colour: number;
  readonly shown: boolean;
  /** The page with this series switched over. */
  readonly href: string;
}

/** A chart's legend whose entries show or hide their lines; each is an address. */
export function SeriesSwitches({
  label,
  series,
}: {
  readonly label: string;
  readonly series: readonly SeriesSwitch[];
}) {
  return (
    <nav className="switches" aria-label={label}>
      {series.map(({ name, colour, shown, href }) => (
        <a key={name} href={href} className={shown ? 'on' : undefined}>
          <svg aria-hidden="true" viewBox="0 0 24 12">
            <line className={`series-${colour}`} x1="0" x2="24" y1="6" y2="6" />
          </svg>
          <span className="unseen">{shown ? 'Hide' : 'Show'} </span>
          {name}
        </a>
      ))}
    </nav>
  );
}
