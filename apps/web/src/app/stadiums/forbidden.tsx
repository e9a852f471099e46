export { StadiumForbidden as default } from '../../parts/stadiums/no-stadium.js';
