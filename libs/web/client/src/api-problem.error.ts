import { problem, type Problem } from '@fieldhouse/contracts';

/** The API answered, and said no: what, where and what to do stand in the problem. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get status(): number {
    return this.problem.status;
  }

  /** From an error answer's status and text; an answer that is no problem+json becomes one that says so. */
  static from(status: number, text: string): ApiProblem {
    const parsed = problem.safeParse(parse(text));
    if (parsed.success) return new ApiProblem(parsed.data);
    return new ApiProblem({
      type: 'about:blank',
      title: 'The answer cannot be read',
      status,
      code: `http.${status}`,
      detail: `The API answered with status ${status} and no explanation. Try again; if it stays, look into the API's log.`,
      requestId: '',
    });
  }
}

/** The API did not answer at all, or not in the shape of its contract. */
export class ApiUnreachable extends Error {
  override readonly name = 'ApiUnreachable';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
