/**
 * Names by country; accents and apostrophes among them on purpose. Any likeness is chance.
 * `language` is that of the variants: `default` is then without accents, as upstream has it for many Europeans. Without a
 * language `default` keeps them, as for French Canadians.
 * @typedef {object} Country
 * @property {string} code
 * @property {number} weight
 * @property {'cs' | 'sk' | 'fi' | 'sv' | 'de'} [language]
 * @property {readonly string[]} first
 * @property {readonly string[]} last
 * @property {readonly (readonly [city: string, state?: string])[]} towns
 */

/** @param {string} words */
const list = (words) => words.split(' ');

/** @type {readonly Country[]} */
export const countries = [
  {
    code: 'CAN',
    weight: 38,
    first: list(
      'Aidan Beckett Brody Callum Carter Dawson Drew Easton Evan Grayson Hudson Jace Keegan Kyle Logan Mason Nolan Owen Reid Ryder Spencer Tanner Wyatt Zack',
    ),
    last: list(
      "Abernay Ballardie Brackwell Cartmill Colborne Dunmorrow Elmsworth Fairweath Gilchrest Harrowgate Kettlewell Lockhurst MacEarn McInnaly Northcutt O'Shearn Penhallow Rutherby Stannick Thornbury Underwell Wexcombe Yarrowby",
    ),
    towns: [
      ['Moosehaven', 'Ontario'],
      ['Kettle Rapids', 'Manitoba'],
      ['Stonefold', 'Saskatchewan'],
      ['Larch Valley', 'Alberta'],
    ],
  },
  {
    code: 'CAN',
    weight: 14,
    first: list('Alexandre Benoît Étienne Frédéric Jérémy Loïc Mathéo Maxime Rémi Samuel Sébastien Zacharie'),
    last: list(
      'Barré-Lancourt Beauchesnel Côtébourg Desroselles Émardin Gagnière Labrécourt Lefrançal Montplaisal Pélodeau Thériolt Vaillancel',
    ),
    towns: [
      ['Sainte-Aubépine', 'Quebec'],
      ['Rivière-du-Pin', 'Quebec'],
    ],
  },
  {
    code: 'USA',
    weight: 24,
    first: list(
      'Brett Chase Cole Connor Derek Garrett Hunter Jake Jason Luke Matt Nick Parker Quinn Ryan Sean Trevor Tyler',
    ),
    last: list(
      'Amberson Brewick Calloran Dahlgreen Eastbrook Fennimar Gallowick Hennepen Irvington Jorgenel Krauseth Lindmarsh Mankatoe Nordahlen Olsenby Prairiel Rochesten Saukvale Tollefsen Winstead',
    ),
    towns: [
      ['Birch Lake', 'Minnesota'],
      ['Iron Harbor', 'Michigan'],
      ['Pine Notch', 'Vermont'],
    ],
  },
  {
    code: 'SWE',
    weight: 10,
    language: 'sv',
    first: list('André Björn Elias Göran Håkan Jesper Linus Måns Oskar Rasmus Tobias'),
    last: list('Åkerblad Bergsjö Dalström Ekenäs Grönlund Hedåker Lövgrensson Nyströmer Öhrnfalk Sandåsen Söderhall'),
    towns: [['Skärnholm'], ['Norrvik']],
  },
  {
    code: 'FIN',
    weight: 7,
    language: 'fi',
    first: list('Aleksi Eetu Jyrki Kääpo Mikael Olli Sämi Teemu Väinö'),
    last: list('Ahtiainen Hämäläisto Järvikoski Kärppälä Mäntyniemi Pöyhölä Rantäsuo Tähtiranta'),
    towns: [['Hämekoski'], ['Pöljärvi']],
  },
  {
    code: 'CZE',
    weight: 4,
    language: 'cs',
    first: list('David Jiří Lukáš Matěj Ondřej Tomáš'),
    last: list('Brdečka Dvořánek Hruškovec Kučerák Neumanský Říhánek'),
    towns: [['Nové Hradiště'], ['Třebovka']],
  },
  {
    code: 'SVK',
    weight: 2,
    language: 'sk',
    first: list('Juraj Marián Šimon Tomáš'),
    last: list('Ďuricaň Kováčin Maľarík Žilinčan'),
    towns: [['Horná Ľubeľa']],
  },
  {
    code: 'DEU',
    weight: 1,
    language: 'de',
    first: list('Jörg Leon Moritz'),
    last: list('Grubmüller Straßlinger Weißdorn'),
    towns: [['Bad Fürnau']],
  },
];
