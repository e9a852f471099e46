import { resolve } from 'node:path';
import { PlayFault } from '../recordings/fault.js';
import { argumentsOf, playHelp, runProgram, stageOf } from '../recordings/program.js';
import { pairedWithHearts } from './paired.js';
import { writePeople } from './people-file.js';
import { filesOf, readerOf, readSet, sets } from './sets.js';

const help = `
npm run replay -- DIR --stadium KEY [options]

Plays a recorded set through the devices of a stadium, its instants shifted to now: ${sets.map(({ of }) => of.name).join(', ')}. Its people
are called after the set ("ZXY 5"); the session's remark tells where it comes from.

  --part TEXT         where the folder holds several recordings: part of the name of the one that is meant; default: the first
  --heart-rates DIR   heart rates of the runner's sessions in that folder, one for each athlete: a pairing of two sources, which the remark
                      of the session says
  --people DIR        writes who is in the set into that folder, for the source recorded-tracking to make them known, and ends: the node
                      takes in nobody whom the house does not know
${playHelp}`;

await runProgram(async (signal) => {
  const { values, positionals } = argumentsOf(
    { part: { type: 'string' }, 'heart-rates': { type: 'string' }, people: { type: 'string' } },
    help,
  );
  // npm runs it in the root; a relative folder is the caller's.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const [folder] = positionals;
  if (folder === undefined) throw new PlayFault('Which folder? (--help tells what there is)');
  const read = await readSet(resolve(from, folder), values.part);
  if (values.people !== undefined) {
    console.log(`written: ${writePeople(resolve(from, values.people), readerOf(resolve(from, folder)).of.name, read)}`);
    return;
  }
  const hearts = values['heart-rates'];
  const recording = hearts === undefined ? read : await paired(read, resolve(from, hearts));
  const stage = await stageOf(values, signal);
  const surface = await stage.office.surface();
  if (recording.surface !== null && recording.surface !== surface) {
    console.error(
      `The recording is of a ${recording.surface}, this stadium has a ${surface}: places will not fit its lines.`,
    );
  }
  await stage.play(recording);
});

function paired(read: Awaited<ReturnType<typeof readSet>>, folder: string) {
  filesOf(folder);
  return pairedWithHearts(read, folder);
}
