import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { MessageForm } from '@fieldhouse/contracts/sensors';
import { realClock } from './clock.js';
import { PlayFault } from './fault.js';
import { perform } from './perform.js';
import type { Recording } from './recording.js';
import { StadiumOffice } from './stadium-office.js';

/** What simulator and replay have in common. */
export const playOptions = {
  api: { type: 'string', default: 'http://127.0.0.1:3000' },
  node: { type: 'string' },
  broker: { type: 'string', default: 'mqtt://127.0.0.1:1883' },
  stadium: { type: 'string' },
  email: { type: 'string' },
  speed: { type: 'string', default: '1' },
  batch: { type: 'string', default: '1' },
  form: { type: 'string', default: 'binary' },
  cuts: { type: 'string', default: '0' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

export const playHelp = `
  --stadium KEY     the stadium whose devices these are
  --api ADDRESS     where the house answers (${playOptions.api.default})
  --node ADDRESS    where the stadium's node answers, at which it logs in; default: as --api
  --broker ADDRESS  where its devices connect (${playOptions.broker.default})
  --email ADDRESS   who prepares the session, with the password in FIELDHOUSE_PASSWORD; default: the demo's operator
  --speed N         1 to 1000 times as fast as it was. Instants keep their distances, so that every speed and distance stays true:
                    the session is dated back by so much that its last sample is sent at its own instant
  --batch N         samples a message, 1 to 10 (1)
  --form FORM       binary or json (binary)
  --cuts N          connections that each device loses an hour (0); what has no receipt is then sent again
  --help            this

Ctrl-C ends the session; a second one leaves at once.`;

export type PlayValues = { readonly [O in Exclude<keyof typeof playOptions, 'help'>]?: string | undefined };

/** Arguments as asked for; prints the help, and ends, where that was asked for. @throws PlayFault an option that there is not */
export function argumentsOf<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  help: string,
) {
  try {
    const parsed = parseArgs({ options: { ...playOptions, ...options }, allowPositionals: true });
    if ((parsed.values as { readonly help?: boolean }).help !== true) return parsed;
  } catch (error) {
    throw new PlayFault(`${(error as Error).message} (--help tells what there is)`);
  }
  console.log(help.trim());
  process.exit(0);
}

/** @throws PlayFault it is no number of that span */
export function numberOf(option: string, text: string | undefined, least: number, most: number): number {
  const number = Number(text);
  if (text?.trim() && number >= least && number <= most) return number;
  throw new PlayFault(`--${option} is a number from ${least} to ${most}, not ${text}`);
}

export interface Stage {
  readonly office: StadiumOffice;
  readonly api: string;
  readonly speed: number;
  play(recording: Recording): Promise<void>;
}

/** All that a recording is played on. @throws PlayFault options that say nothing, a house that is not there */
export async function stageOf(values: PlayValues, signal: AbortSignal): Promise<Stage> {
  const { api = '', node = api, broker = '', stadium, email, form } = values;
  if (stadium === undefined) throw new PlayFault('--stadium is missing (--help tells what there is)');
  if (form !== 'binary' && form !== 'json') throw new PlayFault(`--form is binary or json, not ${form}`);
  if (!/^mqtts?:\/\//.test(broker)) throw new PlayFault(`--broker begins with mqtt:// or mqtts://, not as ${broker}`);
  const speed = numberOf('speed', values.speed, 1, 1000);
  const batch = numberOf('batch', values.batch, 1, 10);
  const cuts = numberOf('cuts', values.cuts, 0, 3600);
  const office = await StadiumOffice.enter({ node, stadium, account: accountOf(email) });
  const played = { office, broker, stadium, speed, form: form as MessageForm, batch: Math.round(batch), cuts };
  return {
    office,
    api,
    speed,
    async play(recording) {
      console.log(`${recording.title}. ${recording.remark}`);
      const cpu = process.cpuUsage();
      const before = performance.now();
      const done = await perform(recording, { ...played, clock: realClock, signal, say: (line) => console.log(line) });
      const took = (performance.now() - before) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      console.log(
        `${done.samples} samples, ${Math.round(done.samples / took)} a second, ` +
          `${((user + system) / Math.max(1, done.samples)).toFixed(1)} µs of CPU each, ` +
          `${Math.round(done.mostBehind)} ms behind at most; ${done.kept} without a receipt`,
      );
      if (done.kept > 0 || done.refused > 0) process.exitCode = 1;
    },
  };
}

function accountOf(email: string | undefined) {
  if (email === undefined) return undefined;
  const password = process.env['FIELDHOUSE_PASSWORD'];
  if (password === undefined) throw new PlayFault('--email needs the password in FIELDHOUSE_PASSWORD');
  return { email, password };
}

/** Runs a program that Ctrl-C ends tidily, and that says in a sentence what is wrong. */
export async function runProgram(program: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const ending = new AbortController();
  let askedAt = -Infinity;
  const end = () => {
    // Both the terminal and npm may send the same Ctrl-C.
    if (performance.now() - askedAt < 500) return;
    if (ending.signal.aborted) process.exit(130);
    askedAt = performance.now();
    console.log('ending ...');
    ending.abort();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    await program(ending.signal);
  } catch (error) {
    if (!(error instanceof PlayFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}
