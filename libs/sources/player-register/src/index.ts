export { playerRegister } from './player-register.source.js';
