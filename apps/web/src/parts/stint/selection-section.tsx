import { PitchSelectionView, preparePitchSelection } from '@fieldhouse/web-charts';
import { SectionHead } from '@fieldhouse/web-ui';
import type { PitchWindow } from './stint-answers.js';

/** What he threw, or was thrown, by type. */
export function SelectionSection({ window, returned }: { readonly window: PitchWindow; readonly returned: boolean }) {
  const chart = preparePitchSelection(window.selection, returned);
  const title = window.role === 'pitcher' ? 'Pitch selection' : 'Pitches he saw';
  return (
    <section id="selection">
      <SectionHead title={title} />
      <div className="card">
        {chart === null ? (
          <p className="muted small">No pitch of this choice.</p>
        ) : (
          <>
            <PitchSelectionView chart={chart} label={title} />
            <p className="note">
              Of {chart.before} before{returned && ` and ${chart.after} after`}. Counts; 0 is a count, not a gap.
              {window.selection.some((row) => row.type === 'unknown') && ' Unknown: the source names no type.'}
            </p>
          </>
        )}
      </div>
    </section>
  );
}
