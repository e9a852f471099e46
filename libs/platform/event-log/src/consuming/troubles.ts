/** What went wrong and mends itself, to be logged. */
export type OnProblem = (message: string, error: unknown) => void;

/** Tells each trouble once, and once that it is over. */
export class Troubles {
  readonly #open = new Set<string>();

  constructor(private readonly onProblem: OnProblem) {}

  tell(message: string, error: unknown): void {
    if (this.#open.has(message)) return;
    this.#open.add(message);
    this.onProblem(message, error);
  }

  over(message: string): void {
    if (this.#open.delete(message)) this.onProblem(`over: ${message}`, undefined);
  }
}
