import { defineRecord, type Column } from '../../record.js';

const noteKey = {
  /** Id of the source that published the note. */
  source: { type: 'string', length: 60 },
  /** The source's id of the note; of an archive without ids: date, hash of the sentence, and its count that day. */
  ref: { type: 'string', length: 100 },
} as const satisfies Record<string, Column>;

/** A transaction as published: what happened to a player, in a sentence. */
export const transactionNote = defineRecord({
  kind: 'transaction-note',
  table: 'transaction_note',
  key: ['source', 'ref'],
  indexes: [['seasonId', 'localDate']],
  columns: {
    ...noteKey,
    /** Season of the calendar year of `localDate`. */
    seasonId: { type: 'id' },
    localDate: { type: 'date' },
    effectiveDate: { type: 'date', nullable: true },
    /** As the source codes it: `SC`, `ASG`; null of an archive. */
    typeCode: { type: 'string', length: 10, nullable: true },
    /** The sentence, as published. */
    text: { type: 'text' },
    /** Where the source gives ids. */
    person: { type: 'id', refersTo: 'person', nullable: true },
    club: { type: 'id', refersTo: 'club', nullable: true },
    /** As the source writes them beside the sentence; null where it does not. */
    playerName: { type: 'string', nullable: true },
    clubName: { type: 'string', nullable: true },
  },
});

/** What a note says about a player and a list; a note that names several players makes several. */
export const injuryNotice = defineRecord({
  kind: 'injury-notice',
  table: 'injury_notice',
  key: ['source', 'ref', 'number'],
  indexes: [['seasonId', 'localDate']],
  columns: {
    ...noteKey,
    /** From 1 in the order of the sentence. */
    number: { type: 'int' },
    seasonId: { type: 'id' },
    localDate: { type: 'date' },
    /** A {@link NoticeAction}. */
    action: { type: 'string', length: 20 },
    /** A {@link PlayerList}; null where none is named ("activated RF X."; a trade). */
    list: { type: 'string', length: 30, nullable: true },
    /** 7, 10, 15 or 60; of a transfer the new list's. */
    listDays: { type: 'int', nullable: true },
    /** Of a transfer: the old list's. */
    fromListDays: { type: 'int', nullable: true },
    person: { type: 'id', refersTo: 'person', nullable: true },
    playerName: { type: 'string' },
    /** As written: RHP, 1B, TWP; null where missing. */
    position: { type: 'string', length: 10, nullable: true },
    club: { type: 'id', refersTo: 'club', nullable: true },
    clubName: { type: 'string', nullable: true },
    /** As written, believed or not. */
    retroactiveDate: { type: 'date', nullable: true },
    /** The injury as published, without list and date; empty where none is told. */
    text: { type: 'text' },
  },
});

/** A note about a list that the grammar could not read, for review. */
export const unreadNote = defineRecord({
  kind: 'unread-note',
  table: 'unread_note',
  key: ['source', 'ref'],
  indexes: [['seasonId']],
  columns: {
    ...noteKey,
    seasonId: { type: 'id' },
    localDate: { type: 'date' },
    text: { type: 'text' },
    /** What the grammar expected, and where it stopped. */
    reason: { type: 'text' },
  },
});

/** Whom a notice is about. */
export const noticePlayer = defineRecord({
  kind: 'notice-player',
  table: 'notice_player',
  key: ['source', 'ref', 'number'],
  indexes: [['seasonId'], ['person']],
  columns: {
    ...noteKey,
    number: { type: 'int' },
    seasonId: { type: 'id' },
    playerName: { type: 'string' },
    person: { type: 'id', refersTo: 'person', nullable: true },
    /** A {@link NameState}. */
    state: { type: 'string', length: 20 },
    /** "the only one of this name in 2016", or who it may be. */
    evidence: { type: 'text' },
    /** Ids of ours of those it may be: string[]. */
    candidates: { type: 'json' },
  },
});

/** A person whom a register knows to have been active in a season: whom a name may mean. */
export const registeredSeason = defineRecord({
  kind: 'registered-season',
  table: 'registered_season',
  key: ['seasonId', 'person'],
  columns: {
    seasonId: { type: 'id' },
    person: { type: 'id', refersTo: 'person' },
    /** {@link foldName} of the name. */
    searchName: { type: 'string' },
  },
});

/** Time on the injured list, from placement to end; a change of list is part of it. */
export const injuryStint = defineRecord({
  kind: 'injury-stint',
  table: 'injury_stint',
  key: ['stint'],
  indexes: [['person', 'startDate'], ['seasonId', 'startDate'], ['startDate']],
  columns: {
    /** Made of season, day, club's or person's name and number by who derives stints; stands in addresses. */
    stint: { type: 'id' },
    source: { type: 'string', length: 60 },
    seasonId: { type: 'id' },
    /** Null where the name is ambiguous or unknown. */
    person: { type: 'id', refersTo: 'person', nullable: true },
    playerName: { type: 'string' },
    /** A {@link NameState}. */
    nameState: { type: 'string', length: 20 },
    club: { type: 'id', refersTo: 'club', nullable: true },
    clubName: { type: 'string', nullable: true },
    position: { type: 'string', length: 10, nullable: true },
    /** A {@link PlayerRole}; null where no position is written. */
    role: { type: 'string', length: 10, nullable: true },
    /** Days of the list he was last on. */
    listDays: { type: 'int', nullable: true },
    noticeDate: { type: 'date' },
    /** The retroactive date where it is believed, else the notice's. */
    startDate: { type: 'date' },
    /** As written. */
    retroactiveDate: { type: 'date', nullable: true },
    /** Not within 0 to 30 days before the notice: kept as written, not believed. */
    retroactiveImpossible: { type: 'boolean' },
    /** First day on which he could play again; null while open. */
    endDate: { type: 'date', nullable: true },
    /** A {@link StintEnd}; null while open. */
    endReason: { type: 'string', length: 20, nullable: true },
    /** The injury as last told; empty where none is. */
    text: { type: 'text' },
    /** {@link StintChange}[], the placement first. */
    changes: { type: 'json' },
  },
});

/** A notice that belongs to no stint: an activation while none is open, a transfer of nobody. */
export const unmatchedNotice = defineRecord({
  kind: 'unmatched-notice',
  table: 'unmatched_notice',
  key: ['source', 'ref', 'number'],
  indexes: [['seasonId']],
  columns: {
    ...noteKey,
    number: { type: 'int' },
    seasonId: { type: 'id' },
    localDate: { type: 'date' },
    playerName: { type: 'string' },
    action: { type: 'string', length: 20 },
    reason: { type: 'text' },
  },
});

/** A stint's injury as the map of body parts reads it. */
export const injuryReading = defineRecord({
  kind: 'injury-reading',
  table: 'injury_reading',
  key: ['stint'],
  indexes: [['seasonId']],
  columns: {
    stint: { type: 'id' },
    seasonId: { type: 'id' },
    /** left, right, both; null where not told. */
    side: { type: 'string', length: 5, nullable: true },
    /** Of the first-named injury: "calf", "rotator cuff"; null where none is named. */
    part: { type: 'string', length: 60, nullable: true },
    /** Of the first-named: a {@link BodyArea}. */
    area: { type: 'string', length: 20 },
    /** Of the first-named: an {@link InjuryKind}. */
    injuryKind: { type: 'string', length: 20 },
    /** {@link BodyArea}[], each once, the first-named first. */
    areas: { type: 'json' },
  },
});

/** An area that a stint's injury is of; one of several where the text names several. */
export const stintArea = defineRecord({
  kind: 'stint-area',
  table: 'stint_area',
  key: ['stint', 'area'],
  indexes: [['area'], ['seasonId']],
  columns: {
    stint: { type: 'id' },
    seasonId: { type: 'id' },
    area: { type: 'string', length: 20 },
  },
});
