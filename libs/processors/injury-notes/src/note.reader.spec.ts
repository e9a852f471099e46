import { describe, expect, it } from '@jest/globals';
import { readNote } from './note.reader.js';

const DATE = '2018-06-24';
const notices = (sentence: string, date = DATE) => readNote(sentence, date).notices;
const only = (sentence: string, date = DATE) => {
  const [notice, ...more] = notices(sentence, date);
  expect(more).toEqual([]);
  return notice;
};
const moves = (sentence: string) =>
  notices(sentence).map(({ action, playerName, position, clubName }) => [action, position, playerName, clubName]);

describe('readNote, of placements', () => {
  it('[A09] reads action, list, player, club and injury text', () => {
    expect(
      only('Pittsburgh Pirates placed RHP Casey Sadler on the 60-day disabled list. Right forearm strain'),
    ).toEqual({
      action: 'placed',
      list: 'injured',
      listDays: 60,
      fromListDays: null,
      playerName: 'Casey Sadler',
      position: 'RHP',
      clubName: 'Pittsburgh Pirates',
      retroactiveDate: null,
      text: 'Right forearm strain',
    });
  });

  it.each([
    ['the 7-day disabled list', 7],
    ['the 10-day injured list', 10],
    ['the 10 day disabled list', 10],
    ['the 15-day injured list', 15],
    ['the 15-day DL', 15],
    ['the 60-day IL', 60],
    ['the disabled list', null],
  ])('[A14] reads "%s"', (list, days) => {
    expect(only(`Houston Astros placed P Framber Valdez on ${list}. Sore hand.`)).toMatchObject({
      list: 'injured',
      listDays: days,
      position: 'P',
      text: 'Sore hand',
    });
  });

  it.each([
    ['the paternity list', 'paternity'],
    ['the bereavement list', 'bereavement'],
    ['the bereavement/family medical emergency list', 'bereavement'],
    ['the restricted list', 'restricted'],
    ['the 7-day concussion list', 'concussion'],
    ['the COVID-19 related injured list', 'covid'],
    ['the suspended list', 'suspended'],
    ['the reserve list', 'reserve'],
    ['the temporarily inactive list', 'temporarily-inactive'],
  ])('[A08] tells %s from an injured list', (name, list) => {
    expect(only(`New York Mets placed RHP Al Oh on ${name}.`)).toMatchObject({ action: 'placed', list });
    expect(only(`New York Mets activated RHP Al Oh from ${name}.`)).toMatchObject({ action: 'activated', list });
  });

  it('[A08] takes a concussion on a 7-day list for the injury that it is', () => {
    expect(only('Milwaukee Brewers placed RF Erick Almonte on the 7-day disabled list. Concussion')).toMatchObject({
      list: 'injured',
      listDays: 7,
      text: 'Concussion',
    });
  });

  it('[A08] tells waivers from lists', () => {
    expect(only('Houston Astros placed 2B Kazuo Matsui on waivers.')).toMatchObject({
      action: 'designated',
      list: null,
    });
  });

  it.each([
    ['retroactive to June 20, 2018. Strained right calf', '2018-06-20', 'Strained right calf'],
    ['retroactive to June 20, 2018. Strained right calf, retroactive to 6/20', '2018-06-20', 'Strained right calf'],
    [', retroactive to March 27, with a strained left oblique.', '2018-03-27', 'strained left oblique'],
    ['with a strained left calf, retroactive to March 29.', '2018-03-29', 'strained left calf'],
    ['. Right shoulder strain, retroactive to 6/7/17', '2017-06-07', 'Right shoulder strain'],
    ['. Left hand sprain (retro to 6/19)', '2018-06-19', 'Left hand sprain'],
    ['retroactive to June 20, 2008.', '2008-06-20', ''],
    ['retroactive to Sept. 30. Flu', '2017-09-30', 'Flu'],
    ['. Recovering from June 2012 Tommy John surgery..', null, 'Recovering from June 2012 Tommy John surgery'],
  ])('[A13] reads "%s"', (told, retroactiveDate, text) => {
    const join = told.startsWith('.') || told.startsWith(',') ? '' : ' ';
    const sentence = `New York Mets placed LHP Jason Vargas on the 10-day disabled list${join}${told}`;
    expect(only(sentence)).toMatchObject({ retroactiveDate, text });
  });

  it.each([
    ['LHP DL Hall', 'LHP', 'DL Hall'],
    ['RHP Hyun-il Choi', 'RHP', 'Hyun-il Choi'],
    ['RHP Jacob deGrom', 'RHP', 'Jacob deGrom'],
    ["C Travis d'Arnaud", 'C', "Travis d'Arnaud"],
    ['RHP Rick van den Hurk', 'RHP', 'Rick van den Hurk'],
    ['LHP Daniel Ponce de Leon', 'LHP', 'Daniel Ponce de Leon'],
    ['RF Ronald Acuña Jr.', 'RF', 'Ronald Acuña Jr.'],
    ['C.J. Cron', null, 'C.J. Cron'],
    ['INF/OF Josh Kroeger', 'INF/OF', 'Josh Kroeger'],
    ['OF David Dellucci', 'OF', 'David Dellucci'],
    ['third baseman Juan Francisco', '3B', 'Juan Francisco'],
    ['TWP Shohei Ohtani', 'TWP', 'Shohei Ohtani'],
  ])('reads the player "%s"', (written, position, playerName) => {
    expect(only(`St. Louis Cardinals placed ${written} on the 15-day injured list. Sore.`)).toMatchObject({
      position,
      playerName,
      clubName: 'St. Louis Cardinals',
    });
    expect(only(`St. Louis Cardinals activated ${written}.`)).toMatchObject({ position, playerName });
  });
});

describe('readNote, of transfers and activations', () => {
  it('[A14] reads both lists of a transfer, date and text', () => {
    expect(
      only(
        'Toronto Blue Jays transferred 2B Devon Travis from the 10-day disabled list to the 60-day disabled list retroactive to June 23, 2017. Right knee bone bruise',
      ),
    ).toMatchObject({
      action: 'transferred',
      list: 'injured',
      listDays: 60,
      fromListDays: 10,
      retroactiveDate: '2017-06-23',
      text: 'Right knee bone bruise',
    });
    expect(only('Los Angeles Angels transferred RHP Al Oh to the 60-day injured list.')).toMatchObject({
      listDays: 60,
      fromListDays: null,
    });
  });

  it('reads an activation from a list', () => {
    expect(only('Texas Rangers activated RF Shin-Soo Choo from the 15-day disabled list.')).toMatchObject({
      action: 'activated',
      list: 'injured',
      listDays: 15,
      playerName: 'Shin-Soo Choo',
    });
  });

  it.each([
    ['Texas Rangers RF Shin-Soo Choo from the 15-day disabled list.', 15],
    ['Texas Rangers Shin-Soo Choo from the 60-day.', 60],
  ])('[A12] reads "%s" as an activation', (sentence, listDays) => {
    expect(only(sentence)).toMatchObject({
      action: 'activated',
      list: 'injured',
      listDays,
      clubName: 'Texas Rangers',
      playerName: 'Shin-Soo Choo',
    });
  });

  it('reads a bare activation', () => {
    expect(only('Los Angeles Angels activated RF Reggie Willits.')).toMatchObject({ action: 'activated', list: null });
  });
});

describe('readNote, of moves that end a stay on a list', () => {
  it.each([
    ['Boston Red Sox released LHP Bo Li.', 'released'],
    ['Boston Red Sox optioned LHP Bo Li to Scranton/Wilkes-Barre RailRiders.', 'optioned'],
    ['Boston Red Sox designated LHP Bo Li for assignment.', 'designated'],
    ['Boston Red Sox sent LHP Bo Li outright to Worcester Red Sox.', 'outrighted'],
    ['Boston Red Sox Outrighted the contract of LHP Bo Li to Triple-A Worcester.', 'outrighted'],
    ['Boston Red Sox traded LHP Bo Li to Texas Rangers for cash and Player To Be Named Later.', 'traded'],
    ['Texas Rangers claimed LHP Bo Li off waivers from Boston Red Sox.', 'traded'],
    ['Texas Rangers claimed LHP Bo Li off waivers fromBoston Red Sox.', 'traded'],
  ])('reads "%s"', (sentence, action) => {
    expect(moves(sentence)).toEqual([[action, 'LHP', 'Bo Li', 'Boston Red Sox']]);
  });

  it('gives each player of a trade with the club that gives him away', () => {
    const traded = [
      ['traded', 'RHP', 'Jeff Hoffman', 'Toronto Blue Jays'],
      ['traded', 'LHP', 'Dasan Hill', 'Minnesota Twins'],
      ['traded', '2B', 'Dameury Pena', 'Minnesota Twins'],
    ];
    const two = 'LHP Dasan Hill, 2B Dameury Pena and Other Considerations';
    expect(moves(`Toronto Blue Jays traded RHP Jeff Hoffman to Minnesota Twins for ${two}.`)).toEqual(traded);
    expect(moves(`Toronto Blue Jays traded RHP Jeff Hoffman toMinnesota Twinsfor ${two}.`)).toEqual(traded);
    expect(moves('Seattle Mariners Acquired RHP A Aardsma from the Red Sox for nonroster LHP Fabian Li.')).toEqual([
      ['traded', 'LHP', 'Fabian Li', 'Seattle Mariners'],
      ['traded', 'RHP', 'A Aardsma', 'Red Sox'],
    ]);
  });

  it('reads a trade between several clubs, each part with its own', () => {
    const sentence =
      'Boston Red Sox Traded SS Argenis Diaz to Pittsburgh Pirates; Pittsburgh Pirates Traded 1B Adam LaRoche to Boston Red Sox and Greenville Drive Traded RHP Hunter Strickland to West Virginia Power.';
    expect(moves(sentence)).toEqual([
      ['traded', 'SS', 'Argenis Diaz', 'Boston Red Sox'],
      ['traded', '1B', 'Adam LaRoche', 'Pittsburgh Pirates'],
      ['traded', 'RHP', 'Hunter Strickland', 'Greenville Drive'],
    ]);
  });

  it.each([
    'Baltimore Orioles sent RHP Darren O’Day on a rehab assignment to Bowie Baysox.',
    'Milwaukee Brewers assigned LHP DL Hall to Nashville Sounds.',
    'Jason Isringhausen roster status changed by Tampa Bay Rays.',
    'Seattle Mariners changed number of RF Ichiro Suzuki to 51.',
    'Kansas City Royals signed free agent RHP Lance Day to a minor league contract.',
    'Alexi Ogando reinstated to Texas Rangers.',
    'He had been designated for assignment on January 8.',
    'traded to New York Mets for .',
    '',
  ])('makes nothing of "%s"', (sentence) => {
    expect(readNote(sentence, DATE)).toEqual({ notices: [], unread: [] });
  });
});

describe('readNote, of notes written by hand', () => {
  it('reads several players of one move, and the date that holds for all', () => {
    const sentence =
      'St. Louis Cardinals Placed 3B Troy Glaus and LHP Jaime Garcia on the 15-day disabled list, retroactive to March 27.';
    expect(notices(sentence)).toMatchObject([
      { playerName: 'Troy Glaus', position: '3B', retroactiveDate: '2018-03-27', clubName: 'St. Louis Cardinals' },
      { playerName: 'Jaime Garcia', position: 'LHP', retroactiveDate: '2018-03-27', clubName: 'St. Louis Cardinals' },
    ]);
  });

  it('reads several moves, the injury of each ending where the next begins', () => {
    const sentence =
      'Detroit Tigers Placed RHP Joel Zumaya on the 15-day disabled list, retroactive to March 27, with a sore right shoulder and placed LHP Dontrelle Willis on the 15-day disabled list with an anxiety disorder. Returned LHP Kyle Bloom, a Rule 5 Draft pick, to the Pittsburgh Pirates. Released OF Gary Sheffield.';
    expect(notices(sentence)).toMatchObject([
      { action: 'placed', playerName: 'Joel Zumaya', text: 'sore right shoulder', retroactiveDate: '2018-03-27' },
      { action: 'placed', playerName: 'Dontrelle Willis', text: 'anxiety disorder', retroactiveDate: null },
      { action: 'released', playerName: 'Gary Sheffield', clubName: 'Detroit Tigers' },
    ]);
  });

  it('knows whom "him" means, plural positions, and passives', () => {
    expect(moves('Texas Rangers Claimed 1B Joe Li off waivers from the Rockies and optioned him to Triple-A.')).toEqual(
      [
        ['traded', '1B', 'Joe Li', 'Rockies'],
        ['optioned', '1B', 'Joe Li', 'Texas Rangers'],
      ],
    );
    expect(moves('Chicago Cubs Optioned RHPs Ed Ox and Al Oh, C Bo Li and OFs Jo Fox to Iowa.')).toEqual([
      ['optioned', 'RHP', 'Ed Ox', 'Chicago Cubs'],
      ['optioned', 'RHP', 'Al Oh', 'Chicago Cubs'],
      ['optioned', 'C', 'Bo Li', 'Chicago Cubs'],
      ['optioned', 'OF', 'Jo Fox', 'Chicago Cubs'],
    ]);
    expect(moves('Milwaukee Brewers RHP Luis Pena claimed off waivers by Seattle. C Al Oh was released.')).toEqual([
      ['traded', 'RHP', 'Luis Pena', 'Milwaukee Brewers'],
      ['released', 'C', 'Al Oh', 'Milwaukee Brewers'],
    ]);
    expect(only('RHP Carlos Zambrano suspended.')).toMatchObject({ action: 'placed', list: 'suspended' });
  });
});

describe('readNote, of what it cannot read', () => {
  it.each([
    ['Cleveland Guardians placed RHP Emmanuel Clase on administrative leave.', 'a list after “on”'],
    ['New York Mets placed RHP Al Oh on the ineligible list.', '“ineligible list” is none of the lists known'],
    ['New York Mets placed RHP Al Oh on the 21-day disabled list.', '21 days is not known'],
    [
      'New York Mets placed RHP Al Oh on the 15-day disabled list retroactive to February 30, 2018.',
      'a date after “to”',
    ],
    ['New York Mets placed on the 15-day disabled list.', 'expected a player'],
    ['New York Mets transferred RHP Al Oh from the 15-day disabled list.', '“to” after “list”'],
    ['RHP Al Oh to the 15-day disabled list.', 'expected a verb'],
  ])('[A15] says why of "%s"', (sentence, reason) => {
    expect(readNote(sentence, DATE)).toEqual({ notices: [], unread: [expect.stringContaining(reason)] });
  });

  it('[A15] keeps what it read of a note of which one statement is unreadable', () => {
    const { notices, unread } = readNote(
      'New York Mets placed RHP Al Oh on the 15-day injured list. Sore arm. Placed C Bo Li on the moon list.',
      DATE,
    );
    expect(notices).toMatchObject([{ playerName: 'Al Oh', text: 'Sore arm' }]);
    expect(unread).toEqual(['the “moon list” is none of the lists known']);
  });
});
