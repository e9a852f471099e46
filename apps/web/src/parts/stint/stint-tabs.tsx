import type { StintAddress, StintView } from './stint-view.js';

/** The analyses of a stint: at-bats and swing rates of a batter; at-bats, pitch location and pitch selection of a pitcher. */
export function StintTabs({
  role,
  view,
  to,
}: {
  readonly role: 'pitcher' | 'batter';
  readonly view: StintView;
  readonly to: StintAddress;
}) {
  /* A window of pitches holds other numbers than one of at-bats: what was chosen there is not carried over. */
  const atBats = { of: 'at-bats', n: undefined, show: undefined, type: undefined, hand: undefined };
  const pitches = { of: undefined, ...(view.of === 'pitches' ? {} : { n: undefined }) };
  const tabs =
    role === 'pitcher'
      ? [
          { label: 'At Bats', href: to(atBats), current: view.of === 'at-bats' },
          { label: 'Pitch Location', href: to(pitches, 'location'), current: view.of === 'pitches' },
          { label: 'Pitch Selection', href: to(pitches, 'selection'), current: false },
        ]
      : [
          { label: 'At Bats', href: to(atBats), current: view.of === 'at-bats' },
          { label: 'Swing Rates', href: to(pitches, 'swings'), current: view.of === 'pitches' },
        ];
  return (
    <nav className="tabs" aria-label="Analyses">
      {tabs.map((tab) => (
        <a key={tab.label} href={tab.href} aria-current={tab.current ? 'true' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
