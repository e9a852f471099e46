export { StadiumNotFound as default } from '../../../parts/stadiums/no-stadium.js';
