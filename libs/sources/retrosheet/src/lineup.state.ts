import { UnreadableError } from './unreadable.error.js';

export const Position = { pitcher: 1, catcher: 2, designatedHitter: 10, pinchHitter: 11, pinchRunner: 12 } as const;

/** A man in a game, from the line that names him to the end. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly starter: boolean;
  /** Place in the batting order he entered at, 1 to 9; 0: a pitcher whom a designated hitter bats for. */
  readonly slot: number;
  /** Every position he had, in order, each once in a row. */
  readonly positions: number[];
}

/** 0 the visitors, 1 the home club, whoever bats first. */
export type Side = 0 | 1;

const NOBODY: readonly string[] = ['', '', '', '', '', '', '', '', '', ''];

/** Who bats where and who stands where for one club, now. */
export class LineupState {
  /** By place in the order; place 0 is the pitcher under a designated hitter. */
  readonly slots: (Participant | null)[] = Array.from({ length: 10 }, () => null);
  /** Players' ids by position 1 to 9. A change makes a new array, so that events may keep the one they saw. */
  fielders: readonly string[] = NOBODY;
  readonly participants: Participant[] = [];
  /** Who took the mound, in that order; a man who came back stands once. */
  readonly pitchers: string[] = [];
  private readonly byId = new Map<string, Participant>();
  /**
   * What the man in each place does now: his position in the field, or how he came in. Who bats or runs for the
   * designated hitter is the designated hitter from then on; no record says so.
   */
  readonly positions: number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

  constructor(readonly side: Side) {}

  start(id: string, name: string, slot: number, position: number): void {
    if (this.slots[slot] !== null) throw new UnreadableError(`two starters in place ${slot} of the order`);
    this.enter(id, name, slot, position, true);
  }

  /** @returns who leaves the place; null where it was free or the man only moves */
  substitute(id: string, name: string, slot: number, position: number): Participant | null {
    const before = this.slots[slot] ?? null;
    const successor = position > Position.designatedHitter && this.positions[slot] === Position.designatedHitter;
    this.enter(id, name, slot, position, false);
    if (successor) this.positions[slot] = Position.designatedHitter;
    if (position === Position.pitcher && slot !== 0) this.slots[0] = null;
    return before === null || before.id === id ? null : before;
  }

  /** Place in the order of a man at bat or on base; 0 where he has none. */
  slotOf(id: string): number {
    for (let slot = 1; slot <= 9; slot += 1) if (this.slots[slot]?.id === id) return slot;
    return 0;
  }

  get pitcher(): string {
    return this.fielders[Position.pitcher]!;
  }

  /**
   * A club may let its pitcher bat where the rules allow a designated hitter, so none is asked for.
   *
   * @throws UnreadableError places or positions that nobody has after the `start` records
   */
  checkComplete(): void {
    for (let slot = 1; slot <= 9; slot += 1) {
      if (this.slots[slot] === null)
        throw new UnreadableError(`nobody starts in place ${slot} of ${this.clubWords}'s order`);
    }
    for (let position = 1; position <= 9; position += 1) {
      if (this.fielders[position] === '') {
        throw new UnreadableError(`nobody starts at position ${position} for ${this.clubWords}`);
      }
    }
  }

  private get clubWords(): string {
    return this.side === 0 ? 'the visiting club' : 'the home club';
  }

  private enter(id: string, name: string, slot: number, position: number, starter: boolean): void {
    const other = this.slotOf(id);
    if (slot !== 0 && other !== 0 && other !== slot) {
      throw new UnreadableError(`${id} takes place ${slot} of the order and has place ${other} already`);
    }
    let man = this.byId.get(id);
    if (man === undefined) {
      man = { id, name, side: this.side, starter, slot, positions: [] };
      this.byId.set(id, man);
      this.participants.push(man);
    }
    if (man.positions.at(-1) !== position) man.positions.push(position);
    this.slots[slot] = man;
    this.positions[slot] = position;
    if (position <= 9) {
      const fielders = this.fielders.slice();
      fielders[position] = id;
      this.fielders = fielders;
      if (position === Position.pitcher && !this.pitchers.includes(id)) this.pitchers.push(id);
    }
  }
}
