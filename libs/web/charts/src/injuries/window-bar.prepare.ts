/** What bounds a side: a neighbouring absence is hatched; the off-season or the end of the data is a word at the end. */
export interface WindowBound {
  /** "2026 shoulder", "off-season": a few words. */
  readonly text: string;
  readonly absence: boolean;
}

export interface WindowBarInput {
  /** Events that there are on each side, and how many of them the window holds. */
  readonly before: { readonly events: number; readonly used: number };
  /** null: he has not returned. */
  readonly after: { readonly events: number; readonly used: number } | null;
  readonly previous: WindowBound;
  readonly next: WindowBound;
  /** "pitches" */
  readonly unit: string;
}

export interface WindowSpan {
  readonly x: number;
  readonly width: number;
}

export interface WindowSide {
  /** All events of the side, and those in the window: parts of the bar, 0 to 1. */
  readonly run: WindowSpan;
  readonly used: WindowSpan;
  /** More events than the bar has room for: it is drawn torn off. */
  readonly torn: boolean;
  /** "689 pitches" */
  readonly text: string;
  readonly bound: string;
  /** Of the neighbouring absence. */
  readonly neighbour: WindowSpan | null;
}

export interface WindowBar {
  readonly before: WindowSide;
  readonly absence: WindowSpan;
  readonly after: WindowSide | null;
  readonly summary: string;
}

const edge = 0.05;
const gap = 0.1;
/** A side is drawn to at most so many times the shorter one. */
const tearAt = 2;

/** The stretch of events around an absence: neighbours, what lies between, what the window takes of it. */
export function prepareWindowBar(input: WindowBarInput): WindowBar {
  const { before, after, previous, next, unit } = input;
  const shown = drawnEvents(input);
  const left = previous.absence ? edge : 0;
  const right = next.absence ? edge : 0;
  const room = 1 - left - right - gap;
  const all = Math.max(1, shown.before + shown.after);
  const scale = room / all;
  const beforeRun = { x: left, width: after === null ? room : shown.before * scale };
  const absence = { x: beforeRun.x + beforeRun.width, width: after === null ? gap + right : gap };
  const afterRun = { x: absence.x + gap, width: shown.after * scale };
  const usedBefore = Math.min(
    beforeRun.width,
    before.used * (after === null ? room / Math.max(1, shown.before) : scale),
  );
  const text = (events: number) => `${events.toLocaleString('en-US')} ${unit}`;
  return {
    before: {
      run: beforeRun,
      used: { x: absence.x - usedBefore, width: usedBefore },
      torn: shown.before < before.events,
      text: text(before.events),
      bound: previous.text,
      neighbour: previous.absence ? { x: 0, width: edge } : null,
    },
    absence,
    after:
      after === null
        ? null
        : {
            run: afterRun,
            used: { x: afterRun.x, width: Math.min(afterRun.width, after.used * scale) },
            torn: shown.after < after.events,
            text: text(after.events),
            bound: next.text,
            neighbour: next.absence ? { x: 1 - edge, width: edge } : null,
          },
    summary: summaryOf(input, text),
  };
}

/** Events that each side of the bar has room for: all, but a side many times as long as the other is cut. */
function drawnEvents({ before, after }: WindowBarInput): { readonly before: number; readonly after: number } {
  if (after === null) return { before: before.events, after: 0 };
  const shorter = Math.min(before.events, after.events);
  const room = shorter === 0 ? Infinity : tearAt * shorter;
  return { before: Math.min(before.events, room), after: Math.min(after.events, room) };
}

function summaryOf({ before, after, previous, next }: WindowBarInput, text: (events: number) => string): string {
  const from = previous.absence ? ` since the stint of ${previous.text}` : '';
  const to = next.absence ? ` until the stint of ${next.text}` : '';
  const told = `${text(before.events)} before the injury${from}, ${before.used.toLocaleString('en-US')} of them in the window`;
  if (after === null) return `${told}; he has not returned.`;
  return `${told}; ${text(after.events)} after the return${to}, ${after.used.toLocaleString('en-US')} of them in the window.`;
}
