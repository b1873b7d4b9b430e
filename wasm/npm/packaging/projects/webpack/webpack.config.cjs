// As ES modules: what is loaded later comes by `import()`, and not by a script tag, which Trusted Types refuse.
module.exports = {
  mode: 'production',
  entry: './main.js',
  experiments: { outputModule: true },
  output: { path: `${__dirname}/dist`, filename: 'main.js', module: true },
  performance: { hints: false },
};
