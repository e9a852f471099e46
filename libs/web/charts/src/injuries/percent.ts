/** A part of the drawing, 0 to 1, as an attribute of SVG. */
export function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}
