/*
 * The plugins of this subsystem, a line each. Adding one is: its own folder, and one line here.
 */
export { nhlApi } from '@fieldhouse/source-nhl-api';
export { skatingLines } from '@fieldhouse/processor-skating-lines';
export { goaltendingLines } from '@fieldhouse/processor-goaltending-lines';
export { hockeyStandings } from '@fieldhouse/processor-hockey-standings';
export { skaterRanks } from '@fieldhouse/processor-skater-ranks';
export { goalieRanks } from '@fieldhouse/processor-goalie-ranks';
export { skaterDetails } from '@fieldhouse/processor-skater-details';
export { skaterGameScores } from '@fieldhouse/processor-skater-game-scores';
