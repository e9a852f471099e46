export { Answers } from './answers.js';
export {
  clubName,
  unknownSeason,
  type Catalogue,
  type CatalogueLeague,
  type CatalogueSeason,
  type ClubName,
  type LeagueName,
} from './catalogue.js';
export { Catalogues } from './catalogues.js';
export { gameColumns, gameRowOf, Games, type GameRow } from './games.js';
export { groupedBy } from './grouped-by.js';
export { metricColumn, sumOf, valuesOf, type MetricColumn, type Values } from './metric-column.js';
export { PersonNames, type NameOf, type PersonName } from './person-names.js';
export { Provenances, type Shown } from './provenances.js';
export { ReadModelModule } from './read-model.module.js';
export { numberOf, numberOrNull, Reader } from './reader.js';
export { joined, likeText, listOf, raw, sql, Sql } from './sql.js';
export { lineOf, metricOf, metricsOf, nearest, Sports } from './sports.js';
export { cursorOf, keyOfCursor } from './cursor.js';
