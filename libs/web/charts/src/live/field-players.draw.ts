import type { DrawnPlayer, PlayerMark } from './field-players.prepare.js';
import type { Ink } from './ground.draw.js';

const radius = 12;
/** A trail is drawn in so many pieces, the older the fainter. */
const pieces = 4;

/** Clears the canvas and draws all players; it measures in CSS pixels. */
export function drawFieldPlayers(
  canvas: CanvasRenderingContext2D,
  players: readonly DrawnPlayer[],
  box: { readonly width: number; readonly height: number },
  ink: Ink,
): void {
  canvas.clearRect(0, 0, box.width, box.height);
  for (const player of players) drawTrail(canvas, player, ink);
  for (const player of players) drawPlayer(canvas, player, ink);
}

function drawTrail(canvas: CanvasRenderingContext2D, { trail, mark }: DrawnPlayer, ink: Ink): void {
  const points = trail.length / 2;
  canvas.lineWidth = 4;
  canvas.lineCap = 'butt';
  canvas.lineJoin = 'round';
  canvas.strokeStyle = ink[mark] ?? '';
  for (let piece = 0; piece < pieces; piece++) {
    const from = Math.floor((points * piece) / pieces);
    const to = Math.min(points - 1, Math.floor((points * (piece + 1)) / pieces));
    if (to <= from) continue;
    canvas.globalAlpha = 0.12 + 0.16 * piece;
    canvas.beginPath();
    canvas.moveTo(trail[2 * from] ?? 0, trail[2 * from + 1] ?? 0);
    for (let i = from + 1; i <= to; i++) canvas.lineTo(trail[2 * i] ?? 0, trail[2 * i + 1] ?? 0);
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
}

function drawPlayer(canvas: CanvasRenderingContext2D, player: DrawnPlayer, ink: Ink): void {
  const { x, y, mark, label, name, guest } = player;
  const colour = ink[mark] ?? '';
  const open = guest || mark === 'stale' || mark === 'lost';
  outline(canvas, mark, x, y);
  canvas.fillStyle = open ? (ink['surface'] ?? '') : colour;
  canvas.fill();
  canvas.lineWidth = 2;
  canvas.strokeStyle = open ? colour : (ink['surface'] ?? '');
  canvas.setLineDash(mark === 'lost' ? [3, 3] : []);
  canvas.stroke();
  canvas.setLineDash([]);
  canvas.font = `600 12px ${ink['font'] ?? 'sans-serif'}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = open ? (ink['text'] ?? '') : (ink['surface'] ?? '');
  canvas.fillText(label, x, y + (mark === 'watch' ? 3 : 0.5));
  if (name === null) return;
  canvas.lineWidth = 3;
  canvas.strokeStyle = ink['halo'] ?? '';
  canvas.fillStyle = ink['text'] ?? '';
  canvas.strokeText(name, x, y - radius - 10);
  canvas.fillText(name, x, y - radius - 10);
}

/** A square, a triangle, a diamond, a circle: the same shapes as on the tiles. */
function outline(canvas: CanvasRenderingContext2D, mark: PlayerMark, x: number, y: number): void {
  canvas.beginPath();
  if (mark === 'act') {
    canvas.rect(x - radius + 1, y - radius + 1, 2 * radius - 2, 2 * radius - 2);
  } else if (mark === 'watch') {
    polygon(canvas, [x, y - radius - 3, x + radius + 3, y + radius, x - radius - 3, y + radius]);
  } else if (mark === 'easing') {
    const reach = radius + 3;
    polygon(canvas, [x, y - reach, x + reach, y, x, y + reach, x - reach, y]);
  } else {
    canvas.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

function polygon(canvas: CanvasRenderingContext2D, corners: readonly number[]): void {
  for (let i = 0; i < corners.length; i += 2) canvas.lineTo(corners[i] ?? 0, corners[i + 1] ?? 0);
  canvas.closePath();
}
