import type { BodyArea } from '@fieldhouse/domain/baseball';

/** What a bar's colour says; `place` is its colour of the five, the last for what is not told. */
export interface StintGroup {
  readonly id: string;
  readonly label: string;
  readonly place: 1 | 2 | 3 | 4 | 5;
}

/** The body in five parts: more colours are not told apart. */
export const areaGroups: readonly StintGroup[] = [
  { id: 'arm', label: 'Shoulder to hand', place: 1 },
  { id: 'leg', label: 'Hip to foot', place: 2 },
  { id: 'trunk', label: 'Neck, back, torso', place: 3 },
  { id: 'other', label: 'Head, illness', place: 4 },
  { id: 'unknown', label: 'Not told', place: 5 },
];

/** Lengths of the list; what is none of them is of a length that nobody told. */
export const listGroups: readonly StintGroup[] = [
  { id: '60', label: '60-day list', place: 1 },
  { id: '15', label: '15-day list', place: 2 },
  { id: '10', label: '10-day list', place: 3 },
  { id: '7', label: '7-day list', place: 4 },
  { id: 'unknown', label: 'Not told', place: 5 },
];

const groupOfArea: Readonly<Record<BodyArea, string>> = {
  shoulder: 'arm',
  arm: 'arm',
  elbow: 'arm',
  forearm: 'arm',
  wrist: 'arm',
  hand: 'arm',
  'hip-groin': 'leg',
  'upper-leg': 'leg',
  knee: 'leg',
  'lower-leg': 'leg',
  ankle: 'leg',
  foot: 'leg',
  leg: 'leg',
  neck: 'trunk',
  back: 'trunk',
  torso: 'trunk',
  head: 'other',
  illness: 'other',
  unknown: 'unknown',
};

/** The group of the area that is told first. */
export function areaGroupOf(areas: readonly string[]): StintGroup {
  const [first = 'unknown'] = areas;
  return groupById(areaGroups, (groupOfArea as Readonly<Record<string, string>>)[first] ?? 'unknown');
}

export function listGroupOf(listDays: number | null): StintGroup {
  return groupById(listGroups, String(listDays));
}

function groupById(groups: readonly StintGroup[], id: string): StintGroup {
  return groups.find((group) => group.id === id) ?? (groups.at(-1) as StintGroup);
}
