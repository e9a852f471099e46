import type { Ground, Stroke } from './ground.prepare.js';

/** Colours of a drawing by what they are for; the page takes them from its own style sheet. */
export type Ink = Readonly<Record<string, string>>;

/** Draws what was prepared; the canvas is empty and measures in CSS pixels. */
export function drawGround(canvas: CanvasRenderingContext2D, ground: Ground, ink: Ink): void {
  trace(canvas, ground.edge);
  canvas.closePath();
  canvas.fillStyle = ink[ground.ground] ?? '';
  canvas.fill();
  canvas.lineWidth = 1.5;
  canvas.strokeStyle = ink['line'] ?? '';
  canvas.stroke();
  for (const { as, strokes, filled } of ground.marks) {
    trace(canvas, strokes);
    const colour = ink[as] ?? '';
    canvas.fillStyle = colour;
    canvas.strokeStyle = colour;
    if (filled) canvas.fill();
    else canvas.stroke();
  }
}

function trace(canvas: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  canvas.beginPath();
  for (const [stroke, x, y, ...arc] of strokes) {
    if (stroke === 'move') canvas.moveTo(x, y);
    else if (stroke === 'line') canvas.lineTo(x, y);
    else canvas.arc(x, y, arc[0] ?? 0, arc[1] ?? 0, arc[2] ?? 0, true);
  }
}
