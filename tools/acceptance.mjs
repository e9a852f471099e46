import './acceptance/acceptance.mjs';
