import { arc, box, circle, degrees, dot, painted, segment, type PaintedMark, type Surface } from './surface.js';

const length = 105;
const width = 68;
const goalLine = length / 2;
const touchline = width / 2;
const goalHalf = 7.32 / 2;
const circleRadius = 9.15;
const penaltyDepth = 16.5;
const penaltyMark = 11;
const spot = 0.11;
/** Of the circle round the penalty mark, what lies outside of the penalty area. */
const penaltyArc = degrees(Math.acos((penaltyDepth - penaltyMark) / circleRadius));

/** One end, at the right (1) or the left (−1). */
const end = (side: 1 | -1): readonly PaintedMark[] => {
  const x = side * goalLine;
  const towards = side === 1 ? 180 : 360;
  return [
    ...painted(
      'line',
      ...box(x, x - side * penaltyDepth, goalHalf + penaltyDepth),
      ...box(x, x - side * 5.5, goalHalf + 5.5),
      dot(x - side * penaltyMark, 0, spot),
      arc(x - side * penaltyMark, 0, circleRadius, towards - penaltyArc, towards + penaltyArc),
      arc(x, -touchline, 1, side === 1 ? 90 : 0, side === 1 ? 180 : 90),
      arc(x, touchline, 1, side === 1 ? 180 : 270, side === 1 ? 270 : 360),
    ),
    ...painted('goal', ...box(x, x + side * 2.44, goalHalf)),
  ];
};

export const footballPitch: Surface = {
  id: 'football-pitch',
  name: 'Football pitch, 105 × 68 m',
  sport: 'football',
  ground: 'grass',
  length,
  width,
  edge: [
    segment(-goalLine, -touchline, goalLine, -touchline),
    segment(goalLine, -touchline, goalLine, touchline),
    segment(goalLine, touchline, -goalLine, touchline),
    segment(-goalLine, touchline, -goalLine, -touchline),
  ],
  marks: [
    ...painted('line', segment(0, -touchline, 0, touchline), circle(0, 0, circleRadius), dot(0, 0, spot)),
    ...end(1),
    ...end(-1),
  ],
  source: 'IFAB, Laws of the Game, Law 1; size as UEFA and FIFA ask for',
};
