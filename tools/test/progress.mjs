const started = Date.now();

/** A line of progress with the time since the start; never on standard output, whose last line is the result. @param {string} text */
export function say(text) {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
