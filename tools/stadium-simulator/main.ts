import { PlayFault } from '../recordings/fault.js';
import { argumentsOf, numberOf, playHelp, runProgram, stageOf } from '../recordings/program.js';
import { usualFaults, withFaults } from './faults.js';
import { planOn } from './game-plan.js';
import { matchOf } from './match.js';
import { meetingOf } from './people.js';

const help = `
npm run simulate -- --stadium KEY [options]

A match in play: two teams of a fictional league, whose people the house knows, by devices that publish over MQTT. The stadium's surface
tells which game: hockey on ice, football on a pitch.

  --league KEY      the league whose clubs meet; default: the fictional one of the game
  --players N       2 to 100 who wear a device (22)
  --rate N          samples a second of each: 1, 2, 4, 5, 10, 20, 25, 50 or 100 (10)
  --seconds N       how long; default: until Ctrl-C
  --seed TEXT       the same seed is the same match (1)
  --faultless       devices that never fail; else a few samples are repeated, late, missing, too fast, or hearts leap
${playHelp}`;

await runProgram(async (signal) => {
  const { values } = argumentsOf(
    {
      league: { type: 'string' },
      players: { type: 'string', default: '22' },
      rate: { type: 'string', default: '10' },
      seconds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      faultless: { type: 'boolean', default: false },
    },
    help,
  );
  const players = Math.round(numberOf('players', values.players, 2, 100));
  const rate = numberOf('rate', values.rate, 1, 100);
  if (100 % rate !== 0) throw new PlayFault(`--rate divides 100: 1, 2, 4, 5, 10, 20, 25, 50 or 100, not ${rate}`);
  const seconds = values.seconds === undefined ? null : numberOf('seconds', values.seconds, 1, 86_400);
  const { seed, league } = values;
  const stage = await stageOf(values, signal);
  if (seconds === null && stage.speed > 1)
    throw new PlayFault('--speed needs --seconds: what has no end cannot be dated back');
  const surface = await stage.office.surface();
  const plan = planOn(surface);
  if (plan === undefined) throw new PlayFault(`Nothing is simulated on the surface of this stadium (${surface}).`);
  const { teams, league: name } = await meetingOf({ api: stage.api, sport: plan.sport, league, players, seed });
  const match = matchOf({
    plan,
    title: `${teams[1].name} at ${teams[0].name}`,
    remark: `Simulated: a match of ${name}, whose clubs and people are invented. Nothing of it was measured on anybody.`,
    teams: [teams[0].players, teams[1].players],
    rate,
    seconds,
    seed,
  });
  await stage.play(values.faultless ? match : withFaults(match, usualFaults, seed));
});
