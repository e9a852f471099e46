import { EmptyState } from '@fieldhouse/web-ui';
import { LineSection } from './line-section.js';
import { LocationSection } from './location-section.js';
import { PitchFilters } from './pitch-filters.js';
import { SelectionSection } from './selection-section.js';
import { SpraySection } from './spray-section.js';
import type { AppearanceWindow, PitchWindow, StintAnswer } from './stint-answers.js';
import type { StintAddress, StintView } from './stint-view.js';
import { SwingsSection } from './swings-section.js';
import { VelocitySection } from './velocity-section.js';

/** The view of pitches: what a pitcher threw, what a batter saw and swung at. */
export function PitchFigures({
  answer,
  window,
  appearances,
  view,
  to,
}: {
  readonly answer: StintAnswer;
  readonly window: PitchWindow;
  /** The line beside it; null where none can be told. */
  readonly appearances: AppearanceWindow | null;
  readonly view: StintView;
  readonly to: StintAddress;
}) {
  const returned = answer.absence.to !== null;
  if (window.before.events + window.after.events === 0) {
    return (
      <EmptyState title="No pitches around this stint">
        <p>
          {window.limit.why} The figures appear as soon as games with pitches before the injury or after the return are
          loaded.
        </p>
      </EmptyState>
    );
  }
  const line = appearances !== null && (
    <LineSection
      window={appearances}
      returned={returned}
      more={to({ of: 'at-bats', n: undefined, show: undefined, type: undefined, hand: undefined })}
    />
  );
  return (
    <>
      <PitchFilters window={window} view={view} to={to} />
      <LocationSection window={window} returned={returned} />
      <div className="figures trio">
        {window.role === 'pitcher' ? (
          <>
            <SelectionSection window={window} returned={returned} />
            <VelocitySection answer={answer} window={window} />
            {line}
          </>
        ) : (
          <>
            <SwingsSection window={window} type={view.type} returned={returned} />
            <SelectionSection window={window} returned={returned} />
            {line}
          </>
        )}
      </div>
      <div className="figures pair">
        <SpraySection window={window} returned={returned} />
        {window.role === 'pitcher' ? (
          <SwingsSection window={window} type={view.type} returned={returned} />
        ) : (
          <VelocitySection answer={answer} window={window} />
        )}
      </div>
    </>
  );
}
