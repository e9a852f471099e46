import { describe, expect, it } from '@jest/globals';
import { demoLeague, registerOf, scoredGames, transactionsOf } from './demo-league.fixture.js';

const { files } = demoLeague;
const register = registerOf(files);
const byId = new Map(register.map((person) => [person.id, person]));
const byNumber = new Map(register.map((person) => [person.number, person]));

describe('the register of the demo league', () => {
  it('gives nobody an id that another has', () => {
    expect([byId.size, byNumber.size]).toEqual([register.length, register.length]);
  });

  it('knows everybody of the rosters and transactions, by the same name', () => {
    const onRosters = [...files]
      .filter(([path]) => path.endsWith('.ROS'))
      .flatMap(([, text]) => text.trim().split('\r\n'))
      .map((line) => line.split(','))
      .filter(([id = '', last, first]) => byId.get(id)?.name !== `${first} ${last}`);
    expect(onRosters).toEqual([]);
    expect(transactionsOf(files).filter(({ person: { id, fullName } }) => byNumber.get(id)?.name !== fullName)).toEqual(
      [],
    );
  });

  it('knows everybody who played, in the seasons that he played', () => {
    const unknown = scoredGames(files).flatMap(({ header, lineups }) => {
      const year = header.localDate.slice(0, 4);
      return lineups
        .flatMap(({ participants }) => participants)
        .filter(({ id }) => {
          const { firstPlayed = '9999', lastPlayed = '' } = byId.get(id) ?? {};
          return year < firstPlayed || lastPlayed < year;
        });
    });
    expect(unknown).toEqual([]);
  });

  it('says of those who never played that they did not', () => {
    expect(register.some(({ firstPlayed, lastPlayed }) => firstPlayed === '' && lastPlayed === '')).toBe(true);
  });
});
