/*
 * `npm start`: from a fresh clone to a running platform on one port. This first file asks only for a Node that can read it,
 * so that an old one gets a sentence instead of a syntax error.
 */
var major = Number(process.versions.node.split('.')[0]);
var minor = Number(process.versions.node.split('.')[1]);
var fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

if (!fits) {
  console.error('Fieldhouse needs Node 20.19, 22.12 or 24 and later; this is ' + process.versions.node + '.');
  console.error('Install one from https://nodejs.org (or: nvm install 22), then start again.');
  process.exitCode = 1;
} else {
  import('./start/launch.mjs').then(
    function (launcher) {
      return launcher.launch(process.argv.slice(2), process.env);
    },
    function (error) {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
