export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** A few choices side by side; each is an address. */
export function Segments({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {choices.map((choice) => (
        <a key={choice.href} href={choice.href} aria-current={choice.current ? 'true' : undefined}>
          {choice.label}
        </a>
      ))}
    </nav>
  );
}

export interface ChoiceGroup {
  readonly title: string | null;
  readonly choices: readonly Choice[];
}

/** Many choices in a menu that opens without a script; each is an address. */
export function ChoiceMenu({
  id,
  label,
  groups,
}: {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
}) {
  const current = groups.flatMap((group) => group.choices).find((choice) => choice.current);
  return (
    <>
      <button type="button" className="choose" popoverTarget={id}>
        <span>{label}</span> {current?.label ?? 'choose'}
      </button>
      <div id={id} popover="auto" className="menu from-start">
        <nav aria-label={label}>
          {groups.map((group) => (
            <div key={group.title ?? ''}>
              {group.title !== null && <div className="group">{group.title}</div>}
              {group.choices.map((choice) => (
                <a key={choice.href} href={choice.href} aria-current={choice.current ? 'true' : undefined}>
                  {choice.label}
                </a>
              ))}
            </div>
          ))}
        </nav>
      </div>
    </>
  );
}

/** A filter of a page: one of these, or all. */
export function FilterMenu({
  name,
  label,
  choices,
  chosen,
  to,
}: {
  /** Names the filter in the address. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** undefined: all. */
  readonly chosen: string | undefined;
  /** The page's address with another choice. */
  readonly to: (value: string | undefined) => string;
}) {
  const all = { label: 'all', href: to(undefined), current: chosen === undefined };
  const each = choices.map(({ value, label: text }) => ({ label: text, href: to(value), current: value === chosen }));
  return <ChoiceMenu id={`${name}-menu`} label={label} groups={[{ title: null, choices: [all, ...each] }]} />;
}

/** `Season 2019`: the menu of a league's seasons. */
export function SeasonMenu({
  seasons,
  current,
  href,
}: {
  readonly seasons: readonly string[];
  readonly current: string;
  readonly href: (season: string) => string;
}) {
  const choices = seasons.map((season) => ({ label: season, href: href(season), current: season === current }));
  return <ChoiceMenu id="season-menu" label="Season" groups={[{ title: null, choices }]} />;
}
