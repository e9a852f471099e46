import { ChoiceMenu, countText, Segments } from '@fieldhouse/web-ui';
import type { PitchWindow } from './stint-answers.js';
import { pitchFilters, type StintAddress, type StintView } from './stint-view.js';

/** Which pitches the figures are of; every choice is an address. */
export function PitchFilters({
  window,
  view,
  to,
}: {
  readonly window: PitchWindow;
  readonly view: StintView;
  readonly to: StintAddress;
}) {
  const { before, after, role, selection } = window;
  const shown = before.shown + after.shown;
  const events = before.events + after.events;
  const at = 'filters';
  const hands = [
    { label: 'both hands', hand: undefined },
    { label: 'left-handed', hand: 'L' },
    { label: 'right-handed', hand: 'R' },
  ] as const;
  const types = [{ type: undefined, name: `all ${selection.length}` }, ...selection];
  return (
    <div id="filters" className="bar" role="group" aria-label="Which pitches">
      <Segments
        label="What the batter did"
        choices={pitchFilters.map(({ id, label }) => ({
          label,
          href: to({ show: id === 'all' ? undefined : id }, at),
          current: id === view.show,
        }))}
      />
      <ChoiceMenu
        id="type-menu"
        label="Pitch"
        groups={[
          {
            title: null,
            choices: types.map(({ type, name }) => ({
              label: name,
              href: to({ type }, at),
              current: type === view.type,
            })),
          },
        ]}
      />
      <ChoiceMenu
        id="hand-menu"
        label={role === 'pitcher' ? 'Batter' : 'Pitcher'}
        groups={[
          {
            title: null,
            choices: hands.map(({ label, hand }) => ({ label, href: to({ hand }, at), current: hand === view.hand })),
          },
        ]}
      />
      <span className="tiny muted match">
        {countText(shown)} of {countText(events)} pitches match
      </span>
    </div>
  );
}
