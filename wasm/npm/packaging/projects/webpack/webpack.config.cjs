module.exports = { mode: 'production', entry: './main.js', output: { path: `${__dirname}/dist`, filename: 'main.js' }, performance: { hints: false } };
