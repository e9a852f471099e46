import { accessRoutes, type Route, type RouteOutput } from '@fieldhouse/contracts';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { ApiProblem, ApiUnreachable, createApiClient, type ApiClient, type CallInput } from '@fieldhouse/web-client';
import { PlayFault } from './fault.js';
import type { Athlete, Recording } from './recording.js';

export interface OfficeOptions {
  /** Where the node answers: `http://127.0.0.1:3000`. */
  readonly node: string;
  readonly stadium: string;
  /** Absent: the operator of the demo, where there is one. */
  readonly account?: { readonly email: string; readonly password: string } | undefined;
}

export interface OpenedSession {
  readonly ref: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
}

/** What an operator does before and after a session, through the node's routes. */
export class StadiumOffice {
  readonly #ask: <R extends Route>(route: R, input: CallInput<R>) => Promise<RouteOutput<R>>;
  readonly #params: { readonly stadium: string };

  private constructor(
    private readonly options: OfficeOptions,
    cookie: string,
  ) {
    const { call } = createApiClient({ baseUrl: options.node });
    this.#ask = (route, input) => said(call(route, input, { headers: { cookie } }));
    this.#params = { stadium: options.stadium };
  }

  /** @throws PlayFault nobody answers there, or not to this account; the stadium is unknown */
  static async enter(options: OfficeOptions): Promise<StadiumOffice> {
    const api = createApiClient({ baseUrl: options.node });
    const body = options.account ?? (await demoOperator(api));
    const { headers } = await said(api.exchange(accessRoutes.logIn, { body }));
    const cookie = headers
      .getSetCookie()
      .map((line) => line.slice(0, line.indexOf(';')))
      .join('; ');
    const office = new StadiumOffice(options, cookie);
    await office.surface();
    return office;
  }

  /** Id of the stadium's surface. @throws PlayFault it is unknown */
  async surface(): Promise<string> {
    const { stadiums } = await this.#ask(stadiumRoutes.stadiums, {});
    const found = stadiums.find(({ key }) => key === this.options.stadium);
    if (found !== undefined) return found.surface;
    const known = stadiums.map(({ key }) => key).join(', ') || 'none';
    throw new PlayFault(
      `There is no stadium "${this.options.stadium}" that this account may look into; there is ${known}.`,
    );
  }

  /** A new secret for each device; whoever had the old one is no longer let in. */
  async enrol(athletes: readonly Athlete[]): Promise<ReadonlyMap<string, string>> {
    const secrets = new Map<string, string>();
    for (const { device } of athletes) {
      const { secret } = await this.#ask(stadiumRoutes.enrolDevice, { params: this.#params, body: { device } });
      secrets.set(device, secret);
    }
    return secrets;
  }

  /** @param startsAt milliseconds since 1970; null: now */
  async open(recording: Recording, startsAt: number | null): Promise<OpenedSession> {
    const { title, occasion, sport, remark, athletes } = recording;
    const participants = athletes.map(({ person, club, number, position, device }) => ({
      person,
      club,
      number,
      position,
      device,
    }));
    const dated = startsAt === null ? {} : { startsAt: new Date(startsAt).toISOString() };
    const body = { title, occasion, sport, remark, participants, ...dated };
    const { session } = await this.#ask(stadiumRoutes.openSession, { params: this.#params, body });
    const opened = { ref: session.ref, startsAt: Date.parse(session.startsAt) };
    if (startsAt === null || opened.startsAt <= startsAt) return opened;
    await this.end(opened.ref);
    throw new PlayFault('This node cannot date a session back: play it at --speed 1.');
  }

  async end(session: string): Promise<void> {
    await this.#ask(stadiumRoutes.endSession, { params: { ...this.#params, session } });
  }
}

async function demoOperator(api: ApiClient): Promise<{ readonly email: string; readonly password: string }> {
  const { demoAccounts } = await said(api.call(accessRoutes.whoAmI, {}));
  const found = demoAccounts.find(({ roles }) => roles.includes('operator'));
  if (found !== undefined) return { email: found.email, password: found.password };
  throw new PlayFault('This is no demo: say who you are with --email, and the password in FIELDHOUSE_PASSWORD.');
}

/** What the API says, as a sentence for whoever started this. */
export async function said<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem) throw new PlayFault(`${error.problem.title}: ${error.message}`, { cause: error });
    if (error instanceof ApiUnreachable) throw new PlayFault(error.message, { cause: error });
    throw error;
  }
}
