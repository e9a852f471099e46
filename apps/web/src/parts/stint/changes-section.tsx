import { dayText, SectionHead } from '@fieldhouse/web-ui';
import type { StintAnswer } from './stint-answers.js';
import { actionText } from './stint-words.js';

/** The stint as it was published, sentence by sentence. */
export function ChangesSection({ changes }: { readonly changes: StintAnswer['changes'] }) {
  return (
    <section id="changes">
      <SectionHead title="What was published" line="the notes of this stint, the oldest first" />
      <ol className="changes card">
        {changes.map((change) => (
          <li key={`${change.date} ${change.action} ${change.sentence ?? ''}`}>
            <time className="small muted" dateTime={change.date}>
              {dayText(change.date)}
            </time>
            <div>
              <b className="small">{actionText(change.action, change.listDays)}</b>
              {change.sentence !== null && <p className="small muted">{change.sentence}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
