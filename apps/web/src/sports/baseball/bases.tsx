const names = ['first', 'second', 'third'] as const;
const places = [
  { x: 21, y: 11 },
  { x: 14, y: 4 },
  { x: 7, y: 11 },
] as const;

/** Who stands on base and how many are out, small: "runners on first and third, 1 out". */
export function Bases({
  occupied,
  outs,
}: {
  /** First, second, third. */
  readonly occupied: readonly boolean[];
  readonly outs: number;
}) {
  return (
    <svg className="bases" viewBox="0 0 28 24" role="img" aria-label={basesText(occupied, outs)}>
      {places.map(({ x, y }, base) => (
        <path
          key={names[base]}
          className={occupied[base] === true ? 'on' : undefined}
          d={`M${x} ${y - 4}l4 4-4 4-4-4z`}
        />
      ))}
      {[0, 1].map((out) => (
        <circle key={out} className={out < outs ? 'on' : undefined} cx={11 + out * 6} cy="21" r="2" />
      ))}
    </svg>
  );
}

/** "runners on first and third, 1 out" */
export const basesText = (occupied: readonly boolean[], outs: number): string =>
  `${runnersText(occupied)}, ${outs} out`;

/** "bases empty", "runner on second", "runners on first and third", "bases loaded" */
export function runnersText(occupied: readonly boolean[]): string {
  const on = names.filter((_, base) => occupied[base] === true);
  if (on.length === 0) return 'bases empty';
  if (on.length === 3) return 'bases loaded';
  return `${on.length === 1 ? 'runner' : 'runners'} on ${on.join(' and ')}`;
}
