import './bench/bench.mjs';
