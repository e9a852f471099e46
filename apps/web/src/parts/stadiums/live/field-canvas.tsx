'use client';

import type { Surface } from '@fieldhouse/domain/tracking';
import {
  drawFieldPlayers,
  drawGround,
  fieldHeight,
  fieldPlace,
  prepareFieldPlayers,
  prepareGround,
  type FieldPlace,
  type Ink,
} from '@fieldhouse/web-charts/live';
import type { LiveStore } from '@fieldhouse/web-client/live';
import { useEffect, useRef, type RefObject } from 'react';
import { markedPlayers } from '../field-players.js';
import type { Tile } from '../tile.prepare.js';

const inks = 'grass ice line goal red-line blue-line dirt act watch easing normal stale lost surface text halo'.split(
  ' ',
);

/** Marks change with age also where nothing comes. */
const idleMilliseconds = 500;

/**
 * Ground and players on two canvases. Positions are painted in the animation frame after they came, past React: what it
 * hands over are the marks alone, four times a second.
 */
export function FieldCanvas({
  surface,
  store,
  tiles,
  summary,
}: {
  readonly surface: Surface;
  readonly store: LiveStore;
  readonly tiles: readonly Tile[];
  readonly summary: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(tiles);
  useEffect(() => {
    shown.current = tiles;
  }, [tiles]);
  useEffect(() => (box.current === null ? undefined : paint(box.current, surface, store, shown)), [surface, store]);
  return (
    <div ref={box} className="field" role="img" aria-label={summary}>
      <canvas />
      <canvas />
      <div className="inks" hidden>
        {inks.map((ink) => (
          <span key={ink} className={`ink-${ink}`} />
        ))}
      </div>
    </div>
  );
}

function paint(box: HTMLDivElement, surface: Surface, store: LiveStore, tiles: RefObject<readonly Tile[]>) {
  const [ground, players] = box.querySelectorAll('canvas');
  const onGround = ground?.getContext('2d');
  const onPlayers = players?.getContext('2d');
  if (ground === undefined || players === undefined || !onGround || !onPlayers) return undefined;
  let place: FieldPlace | null = null;
  let ink: Ink = {};
  let size = { width: 0, height: 0 };
  let isDue = true;
  let paintedAt = 0;
  const resize = () => {
    const width = box.clientWidth;
    size = { width, height: fieldHeight(surface, width, Math.max(320, window.innerHeight * 0.78)) };
    place = fieldPlace(surface, size);
    ink = inksOf(box);
    for (const canvas of [ground, players]) fit(canvas, size);
    drawGround(onGround, prepareGround(surface, place), ink);
    isDue = true;
  };
  const frame = (at: number) => {
    next = requestAnimationFrame(frame);
    if (place === null || (!isDue && at - paintedAt < idleMilliseconds)) return;
    isDue = false;
    paintedAt = at;
    drawFieldPlayers(onPlayers, prepareFieldPlayers(markedPlayers(store.view, tiles.current), place), size, ink);
    players.dataset['sequence'] = String(store.sequence ?? '');
  };
  const watching = new ResizeObserver(resize);
  watching.observe(box);
  const theme = matchMedia('(prefers-color-scheme: dark)');
  theme.addEventListener('change', resize);
  const stop = store.watch(() => (isDue = true));
  let next = requestAnimationFrame(frame);
  return () => {
    cancelAnimationFrame(next);
    stop();
    watching.disconnect();
    theme.removeEventListener('change', resize);
  };
}

/** As many real pixels as the screen has, measured in CSS pixels. */
function fit(canvas: HTMLCanvasElement, { width, height }: { readonly width: number; readonly height: number }): void {
  const density = window.devicePixelRatio;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.getContext('2d')?.scale(density, density);
}

/** The style sheet's colours, for the theme that is on. */
function inksOf(box: HTMLElement): Ink {
  const entries = inks.map((ink): [string, string] => {
    const probe = box.querySelector(`.ink-${ink}`);
    return [ink, probe === null ? '' : getComputedStyle(probe).color];
  });
  return { ...Object.fromEntries(entries), font: getComputedStyle(box).fontFamily };
}
