export { describeLake, type StartedLake } from './describe-lake.js';
