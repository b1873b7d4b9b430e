// Builds one page for each peer into target/peers/widget/pages/<name>: what comes by name from the registry, minified,
// in as few files as each allows.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import * as sass from 'sass';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../..');
export const work = join(root, 'target/peers/widget');
export const pages = join(work, 'pages');

/** Name, what it is, and the files that it needs beside its own bundle. */
export const PEERS = [
  { name: 'floor', title: 'plain JavaScript, unstyled: the floor' },
  { name: 'govuk', title: 'govuk-frontend 6.6.0, the parts used', scss: true, exit: true },
  { name: 'nhsuk', title: 'nhsuk-frontend 10.6.1, the parts used', scss: true },
  { name: 'survey-js', title: 'SurveyJS survey-js-ui 2.5.38' },
  { name: 'survey-react', title: 'SurveyJS survey-react-ui 3.0.0' },
  { name: 'formio', title: 'form.io @formio/js 5.6.0' },
  { name: 'smart-forms', title: 'smart-forms-renderer 1.4.0 (FHIR SDC)' },
  { name: 'lhc-forms', title: 'LHC-Forms lforms 40.1.3 (FHIR)', ready: true },
];

const EXIT = '<a href="https://www.bbc.co.uk/weather" class="govuk-exit-this-page__button govuk-js-exit-this-page-button govuk-button govuk-button--warning">Exit this page</a>';

async function page({ name, scss, exit, ready }) {
  const from = join(here, 'peers', name);
  const installed = join(work, name);
  const to = join(pages, name);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await mkdir(installed, { recursive: true });
  await cp(join(from, 'package.json'), join(installed, 'package.json'));
  // One of the peers names two versions of the same framework for its own tests.
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'], { cwd: installed, stdio: 'inherit' });
  const modules = join(installed, 'node_modules');
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(from, 'main.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: to,
    nodePaths: [modules],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl', '.eot': 'dataurl' },
    logLevel: 'error',
  });
  let head = '';
  for (const file of outputFiles) {
    const style = file.path.endsWith('.css');
    await writeFile(join(to, style ? 'main.css' : 'main.js'), file.contents);
    if (style) head += '<link rel="stylesheet" href="main.css">\n';
  }
  if (scss) {
    const { css } = sass.compile(join(from, 'main.scss'), { style: 'compressed', loadPaths: [modules], quietDeps: true, silenceDeprecations: ['import', 'global-builtin'] });
    await writeFile(join(to, 'main.css'), css);
    head += '<link rel="stylesheet" href="main.css">\n';
  }
  // A web component that is built already: its own files, in its own order.
  if (ready) {
    const built = join(modules, 'lforms/dist/lforms');
    for (const file of ['styles.css', 'runtime.js', 'polyfills.js', 'main.js']) {
      await cp(join(built, 'webcomponent', file), join(to, `lhc-${file}`));
    }
    await cp(join(built, 'webcomponent/assets/lib/zone.min.js'), join(to, 'lhc-zone.js'));
    await cp(join(modules, 'lforms/dist/fhir/R4/lformsFHIR.js'), join(to, 'lhc-fhir.js'));
    head += '<link rel="stylesheet" href="lhc-styles.css">\n';
    for (const file of ['zone', 'runtime', 'polyfills', 'main', 'fhir']) head += `<script defer src="lhc-${file}.js"></script>\n`;
  }
  await writeFile(
    join(to, 'index.html'),
    `<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Page</title>\n<link rel="icon" href="/ours/icon.svg">\n${head}<script type="module" src="main.js"></script>\n</head>\n<body>\n${exit ? `${EXIT}\n` : ''}<main><h1>Page</h1><div id="form"></div></main>\n</body>\n</html>\n`,
  );
}

/** Builds every page. */
export async function build(names = PEERS.map((peer) => peer.name)) {
  for (const peer of PEERS.filter((one) => names.includes(one.name))) {
    console.error(`building ${peer.name}`);
    await page(peer);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
