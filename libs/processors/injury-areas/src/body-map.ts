import type { BodyArea } from '@fieldhouse/domain/baseball';

export interface BodyMapEntry {
  /** Whole words, as they stand in injury texts: "calf", "rotator cuff". */
  readonly word: string;
  readonly area: BodyArea;
}

/** Which area of the body each word of an injury text is of: data that a person may change. */
export interface BodyMap {
  readonly entries: readonly BodyMapEntry[];
}
