/*
 * The plugins of this subsystem, a line each. Adding one is: its own folder, and one line here.
 */
export { retrosheet } from '@fieldhouse/source-retrosheet';
export { playerRegister } from '@fieldhouse/source-player-register';
export { mlbStatsApi } from '@fieldhouse/source-mlb-stats-api';
export { transactionNotes } from '@fieldhouse/source-transaction-notes';
export { statcast } from '@fieldhouse/source-statcast';
export { pitchTables } from '@fieldhouse/source-pitch-tables';
export { battingLines } from '@fieldhouse/processor-batting-lines';
export { pitchingLines } from '@fieldhouse/processor-pitching-lines';
export { injuryNotes } from '@fieldhouse/processor-injury-notes';
export { injuryPlayers } from '@fieldhouse/processor-injury-players';
export { injuryStints } from '@fieldhouse/processor-injury-stints';
export { injuryAreas } from '@fieldhouse/processor-injury-areas';
export { standings } from '@fieldhouse/processor-standings';
export { pitchLines } from '@fieldhouse/processor-pitch-lines';
export { runValues } from '@fieldhouse/processor-run-values';
