import { describe, expect, it } from '@jest/globals';
import { demoLeague, registerOf, scoredGames, transactionsOf } from '../demo-league.fixture.js';
import { absencesOf } from './absences.fixture.js';

const { files } = demoLeague;
const transactions = transactionsOf(files);
const absences = absencesOf(transactions);
const numbers = new Map(registerOf(files).map(({ id, number }) => [id, number]));
const seasons = ['2024', '2025'];
const injuriesOf = (year: string) =>
  absences.filter(({ start, list }) => start.startsWith(year) && list.endsWith('injured'));

describe('the absences of the demo league', () => {
  it('keep whoever is on a list out of every game from its start to its end', () => {
    const away = new Map<number, (typeof absences)[number][]>();
    for (const absence of absences) away.set(absence.person, [...(away.get(absence.person) ?? []), absence]);
    const wrong = scoredGames(files).flatMap(({ header, lineups }) =>
      lineups.flatMap(({ participants }) =>
        participants.flatMap(({ id }) =>
          (away.get(numbers.get(id)!) ?? [])
            .filter(({ start, end }) => start <= header.localDate && header.localDate < end)
            .map((absence) => ({ game: header.id, id, ...absence })),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(seasons)('are some eighty in %s, of many parts of the body, with and without a side', (year) => {
    const injuries = injuriesOf(year);
    expect(injuries.length).toBeGreaterThanOrEqual(60);
    expect(injuries.length).toBeLessThanOrEqual(100);
    const texts = injuries.map(({ text }) => text.toLowerCase()).join('\n');
    for (const part of ['shoulder', 'elbow', 'forearm', 'hamstring', 'oblique', 'back', 'knee', 'concussion', 'left'])
      expect(texts).toContain(part);
    expect(new Set(injuries.map(({ text }) => text)).size).toBeGreaterThan(40);
  });

  it.each(seasons)('end in %s in every way that they can', (year) => {
    const ways = new Set(injuriesOf(year).map(({ ended }) => ended));
    expect([...ways].sort()).toEqual(
      ['activated', 'designated', 'next placement', 'nobody', 'optioned', 'released', 'traded'].sort(),
    );
    const lists = new Set(absences.filter(({ start }) => start.startsWith(year)).map(({ list }) => list));
    for (const list of ['7-day injured', '10-day injured', '15-day injured', 'paternity', 'bereavement'])
      expect(lists).toContain(list);
  });

  it.each(seasons)('are told in %s as upstream tells them, odd sentences and noise included', (year) => {
    const sentences = transactions.filter(({ date }) => date.startsWith(year)).map(({ description }) => description);
    const before = Number(year) - 1;
    for (const form of [
      / placed RHP .+ on the 15-day injured list retroactive to \w+ \d+, 20\d\d\. Right /,
      / placed SS .+ on the 10-day injured list\. /,
      / placed .+ on the 10 day injured list/,
      / placed .+ injured list retroactive to \w+ \d+, 20\d\d\.$/,
      new RegExp(` retroactive to \\w+ \\d+, ${before}\\.`),
      /, retroactive to \d+\/\d+\.$/,
      / transferred .+ from the 1[05]-day injured list to the 60-day injured list\./,
      / sent .+ on a rehab assignment to /,
      / activated [A-Z0-9]+ [^.]+(?<!list)\.$/,
      / announced: .+ goes to the injured list/,
      / All-Stars activated /,
      / traded .+ to .+ for /,
      / roster status changed by /,
      / changed number to \d+\.$/,
      / signed free agent .+ to a minor league contract\.$/,
    ])
      expect(sentences.filter((sentence) => form.test(sentence)).length).toBeGreaterThan(0);
  });

  it('are told twice where the first notice lacks the injury', () => {
    const twice = transactions.filter(({ person, date, description }, at) => {
      const next = transactions[at + 1];
      return next?.person.id === person.id && next.date === date && next.description.startsWith(`${description} `);
    });
    expect(twice.length).toBeGreaterThanOrEqual(2);
  });

  it('are numbered with the days, in files by month without a gap', () => {
    const ids = transactions.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => ids[0]! + index));
    const dates = transactions.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    const months = [...files.keys()].filter((path) => path.startsWith('transactions/'));
    expect(months).toHaveLength(21);
    for (const path of months) {
      const { transactions: told } = JSON.parse(files.get(path)!) as { transactions: { date: string }[] };
      for (const { date } of told) expect(path).toBe(`transactions/${date.slice(0, 7).replace('-', '')}.json`);
    }
  });
});
