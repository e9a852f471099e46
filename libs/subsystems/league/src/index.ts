export { LeagueModule } from './league.module.js';
