/** An error as BigQuery's interface answers it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }

  get body() {
    const { status: code, message, reason } = this;
    return { error: { code, message, errors: [{ message, reason, domain: 'global' }] } };
  }
}
