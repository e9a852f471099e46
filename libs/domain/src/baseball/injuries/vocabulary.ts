/** What a sentence about a player's list says was done. */
export const noticeActions = [
  'placed',
  'transferred',
  'activated',
  'released',
  'traded',
  'optioned',
  'outrighted',
  'designated',
] as const;
export type NoticeAction = (typeof noticeActions)[number];

/** Lists that clubs put players on; only `injured` (until 2018 called "disabled") makes an injury stint. */
export const playerLists = [
  'injured',
  'concussion',
  'covid',
  'paternity',
  'bereavement',
  'restricted',
  'suspended',
  'reserve',
  'temporarily-inactive',
] as const;
export type PlayerList = (typeof playerLists)[number];

/** How a stint ended. `season-end`: nobody said so before the year was over. */
export const stintEnds = [
  'activated',
  'released',
  'traded',
  'optioned',
  'outrighted',
  'designated',
  'next-placement',
  'season-end',
] as const;
export type StintEnd = (typeof stintEnds)[number];

/** Whom a name in a sentence means. `known`: the source gives an id. */
export const nameStates = ['known', 'resolved', 'ambiguous', 'unknown'] as const;
export type NameState = (typeof nameStates)[number];

/** Regions of the body; `unknown` where no injury is told, `illness` where it is of no region. */
export const bodyAreas = [
  'head',
  'neck',
  'shoulder',
  'arm',
  'elbow',
  'forearm',
  'wrist',
  'hand',
  'back',
  'torso',
  'hip-groin',
  'upper-leg',
  'knee',
  'lower-leg',
  'ankle',
  'foot',
  'leg',
  'illness',
  'unknown',
] as const;
export type BodyArea = (typeof bodyAreas)[number];

/** Areas that are part of a larger one: who asks for injuries of the leg wants the calf's too. */
export const areaWithin: Readonly<Partial<Record<BodyArea, BodyArea>>> = { 'upper-leg': 'leg', 'lower-leg': 'leg' };

export const areaNames: Readonly<Record<BodyArea, string>> = {
  head: 'Head',
  neck: 'Neck',
  shoulder: 'Shoulder',
  arm: 'Upper arm',
  elbow: 'Elbow',
  forearm: 'Forearm',
  wrist: 'Wrist',
  hand: 'Hand',
  back: 'Back',
  torso: 'Torso',
  'hip-groin': 'Hip and groin',
  'upper-leg': 'Thigh',
  knee: 'Knee',
  'lower-leg': 'Lower leg',
  ankle: 'Ankle',
  foot: 'Foot',
  leg: 'Leg',
  illness: 'Illness',
  unknown: 'Not told',
};

/** `none`: no injury is told; `unspecified`: one without its kind. */
export const injuryKinds = [
  'strain',
  'sprain',
  'inflammation',
  'tendinitis',
  'fracture',
  'contusion',
  'concussion',
  'surgery',
  'soreness',
  'discomfort',
  'tightness',
  'impingement',
  'tear',
  'blister',
  'spasms',
  'laceration',
  'infection',
  'illness',
  'nerve',
  'fatigue',
  'dislocation',
  'stress-reaction',
  'fasciitis',
  'disc',
  'other',
  'unspecified',
  'none',
] as const;
export type InjuryKind = (typeof injuryKinds)[number];

/** pitcher: RHP, LHP, SHP, P, and a two-way player while he is listed as one; else batter. */
export type PlayerRole = 'pitcher' | 'batter';

/** A change of list within a stint, in order; the first is its placement. */
export interface StintChange {
  readonly date: string;
  readonly action: NoticeAction;
  /** Of the list after the change; null after the last. */
  readonly listDays: number | null;
  /** The injury as told then; empty where it is not. */
  readonly text: string;
  /** Of the note that says so. */
  readonly noteSource: string;
  readonly noteRef: string;
}
