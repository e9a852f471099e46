/**
 * A second, small reading of event files, written apart from the generator: it follows the runners from the written text
 * alone and refuses what cannot be.
 */
export interface Replayed {
  readonly id: string;
  readonly info: Readonly<Record<string, string>>;
  readonly score: [number, number];
  readonly innings: number;
  /** Pitcher → earned runs by the file's own `data` records. */
  readonly earned: ReadonlyMap<string, number>;
  /** Runs without a mark of being unearned. */
  readonly unmarkedRuns: number;
  readonly counts: Readonly<Record<string, number>>;
}

const after = { S: 1, D: 2, T: 3, H: 4 } as const;

export function replay(lines: readonly string[]): Replayed {
  const game = new Replay();
  for (const line of lines) game.read(line);
  return game.result();
}

class Replay {
  #id = '';
  readonly #info: Record<string, string> = {};
  readonly #score: [number, number] = [0, 0];
  readonly #earned = new Map<string, number>();
  readonly #counts: Record<string, number> = {};
  #unmarked = 0;
  #half = '';
  #outs = 3;
  #bases = [false, false, false, false];
  readonly #order: string[][] = [[], []];
  readonly #next = [0, 0];

  read(line: string): void {
    const [record, ...fields] = line.split(',');
    const [first = '', second = '', third = '', fourth = ''] = fields;
    if (record === 'id') this.#id = first;
    if (record === 'info') this.#info[first] = second;
    if (record === 'data') this.#earned.set(second, Number(third));
    if ((record === 'start' || record === 'sub') && fourth !== '0')
      this.#order[Number(third)]![Number(fourth) - 1] = first;
    if (record === 'play') this.#play(first, Number(second), third, fields[5] ?? '', line);
  }

  #play(inning: string, side: number, batter: string, event: string, line: string): void {
    if (event === 'NP') return;
    if (this.#half !== `${inning}/${side}`) {
      this.#check(this.#outs === 3, `${this.#half} ended with ${this.#outs} out`, line);
      this.#half = `${inning}/${side}`;
      this.#outs = 0;
      this.#bases = [false, false, false, false];
    }
    this.#check(this.#outs < 3, 'a play after the third out', line);
    this.#check(this.#order[side]![this.#next[side]!] === batter, 'out of turn', line);
    const [basic = '', advances = ''] = event.split('.');
    const code = basic.split('/')[0]!;
    const moves = new Map<number, { to: number; out: boolean; text: string }>();
    for (const text of advances.split(';').filter(Boolean)) {
      const [, from, kind, to] = /^([123B])([-X])([123H])/.exec(text)!;
      moves.set(from === 'B' ? 0 : Number(from), { to: to === 'H' ? 4 : Number(to), out: kind === 'X', text });
    }
    const imply = (from: number, to: number, out: boolean) => moves.has(from) || moves.set(from, { to, out, text: '' });
    this.#implied(code, imply);
    this.#move(moves, side, line);
    if (!/^(?:SB|CS|PO|WP|PB|BK|DI)/.test(code)) this.#next[side] = (this.#next[side]! + 1) % 9;
    this.#count(code, basic);
  }

  #implied(code: string, imply: (from: number, to: number, out: boolean) => void): void {
    if (/^\d/.test(code)) {
      for (const [, base] of code.matchAll(/\(([B123])\)/g)) imply(base === 'B' ? 0 : Number(base), 0, true);
      const batterSafe = /\([123]\)$/.test(code) && !code.includes('(B)');
      imply(0, 1, !batterSafe);
    } else if (/^(?:HP|W(?!P)|I|E|F|C(?!S))/.test(code)) imply(0, 1, false);
    else if (code.startsWith('K')) imply(0, 1, true);
    else if (/^[SDTH](?!B|I)/.test(code)) imply(0, after[code[0] as keyof typeof after], false);
    for (const [, base, throws] of code.matchAll(/(?:SB|CS|POCS)([23])(?:\(([^)]*)\))?/g)) {
      imply(Number(base) - 1, Number(base), code.includes('CS') && !throws?.includes('E'));
    }
    if (code.startsWith('PO1') && !code.includes('E')) imply(1, 1, true);
  }

  #move(moves: Map<number, { to: number; out: boolean; text: string }>, side: number, line: string): void {
    for (const [from, { to, out, text }] of [...moves].sort(([a], [b]) => b - a)) {
      this.#check(from === 0 || this.#bases[from]!, `nobody on ${from}`, line);
      if (from > 0) this.#bases[from] = false;
      if (out) this.#outs++;
      else if (to === 4) {
        this.#score[side]!++;
        if (!text.includes('(UR)')) this.#unmarked++;
      } else {
        this.#check(!this.#bases[to], `two on ${to}`, line);
        this.#bases[to] = true;
      }
    }
    this.#check(this.#outs <= 3, `${this.#outs} out`, line);
  }

  #count(code: string, basic: string): void {
    const add = (name: string) => (this.#counts[name] = (this.#counts[name] ?? 0) + 1);
    if (/^(?:SB|CS|PO|WP|PB|BK|DI)/.test(code)) {
      add(code.match(/^[A-Z]+/)![0]);
      return;
    }
    add('plateAppearances');
    const kind = /^(?:HR|HP|IW|FC|[SDTKWEC])/.exec(code)?.[0] ?? 'out';
    add(kind);
    if (/\/(?:SF|SH)/.test(basic)) add(basic.match(/\/(SF|SH)/)![1]!);
    if (/\/GDP/.test(basic)) add('GDP');
  }

  #check(holds: boolean, fault: string, line: string): void {
    if (!holds) throw new Error(`${this.#id}: ${fault} at ${line}`);
  }

  result(): Replayed {
    return {
      id: this.#id,
      info: this.#info,
      score: this.#score,
      innings: Number(this.#half.split('/')[0]),
      earned: this.#earned,
      unmarkedRuns: this.#unmarked,
      counts: this.#counts,
    };
  }
}
