import { EmptyState } from '@fieldhouse/web-ui';
import { CountsSection } from './counts-section.js';
import { LineSection } from './line-section.js';
import type { AppearanceWindow, StintAnswer } from './stint-answers.js';

/** The view of at-bats: the slash lines and what they are made of. */
export function AtBatFigures({ answer, window }: { readonly answer: StintAnswer; readonly window: AppearanceWindow }) {
  const returned = answer.absence.to !== null;
  if (window.before.events + window.after.events === 0) {
    return (
      <EmptyState title="No plate appearances around this stint">
        <p>{window.limit.why} The figures appear as soon as games before the injury or after the return are loaded.</p>
      </EmptyState>
    );
  }
  return (
    <div className="figures at-bats">
      <LineSection window={window} returned={returned} />
      <CountsSection window={window} returned={returned} />
    </div>
  );
}
