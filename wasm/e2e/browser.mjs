// One of three browsers by WebDriver, with nothing in it but the page: a new profile, no updates, no telemetry.
// `FINGERPOST_ENGINE` says which: chromium, firefox or webkit (WebKitGTK). `cargo xtask e2e` runs them one by one.
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { minibrowser } from './minibrowser.mjs';

// The tools are installed beside the package, not beside the tests.
const require = createRequire(new URL('../npm/package.json', import.meta.url));
const { Builder, logging } = require('selenium-webdriver');
const chrome = require('selenium-webdriver/chrome');
const firefox = require('selenium-webdriver/firefox');

/** Where `cargo xtask e2e` serves the pages. */
const base = process.env.FINGERPOST_URL;
if (!base) throw new Error('FINGERPOST_URL is not set: run `cargo xtask e2e`');

/** The engine that this run is about. */
export const engine = process.env.FINGERPOST_ENGINE ?? 'chromium';

/** Whether the driver reaches into a closed shadow root. WebKitGTK's does not: there the open build stands in. */
export const reachesClosed = engine !== 'webkit';

/** A page that ships, by its path: `/`, `/patients.html`, `/no-wasm/`, `/pages/before.html`. */
export const shipped = (path) => new URL(path, base).href;

/** The same with an open shadow root, for axe and for what must look inside. */
export const opened = (path) => new URL(`/open${path}`, base).href;

/** The page that this engine's driver can work with. */
export const page = reachesClosed ? shipped : opened;

/** The demo page for staff. */
export const url = page('/');

/** A server on another port that answers nothing and counts what comes. */
export const elsewhere = process.env.FINGERPOST_ELSEWHERE;

/** A test that only some engines can do. Its name says so, and the others do not list it. */
export const testIn = (engines, name, body) => {
  if (engines.includes(engine)) test(`${name} [only in ${engines.join(', ')}]`, body);
};

const found = (...names) =>
  process.env.PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);

function chromium(profile, { args = [], proxy }) {
  const options = new chrome.Options();
  options.setBinaryPath(found('chromium', 'google-chrome', 'chrome'));
  options.addArguments(
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${profile}`,
    ...(proxy ? [`--proxy-server=${proxy}`] : []),
    ...args,
  );
  options.setUserPreferences({ 'download.default_directory': profile });
  const wanted = new logging.Preferences();
  wanted.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(wanted);
  const service = new chrome.ServiceBuilder(found('chromedriver'));
  return new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
}

// Nothing that Firefox asks of the world by itself.
const SILENT = {
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  // A file that is saved opens nothing of the browser's, which would take the keys.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.folderList': 2,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'services.settings.server': '',
  'toolkit.telemetry.enabled': false,
};

const through = (proxy) => {
  const [host, port] = proxy.split(':');
  return { type: 1, http: host, http_port: +port, ssl: host, ssl_port: +port };
};

function gecko(profile, { prefs = {}, proxy }) {
  const options = new firefox.Options();
  options.setBinary(found('firefox-esr', 'firefox'));
  options.addArguments('-headless');
  options.enableBidi();
  for (const [name, value] of Object.entries({ ...SILENT, 'browser.download.dir': profile, ...prefs })) options.setPreference(name, value);
  for (const [name, value] of Object.entries(proxy ? through(proxy) : {})) options.setPreference(`network.proxy.${name}`, value);
  // Firefox can be told to lay out a page as for paper only from its own side.
  const service = new firefox.ServiceBuilder(process.env.FINGERPOST_GECKODRIVER ?? found('geckodriver')).addArguments('--allow-system-access');
  return new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
}

/** Starts the browser; gives its driver, and what ends it. */
async function start(wish) {
  if (engine === 'webkit') return minibrowser(Builder, found, wish);
  const profile = await mkdtemp(join(tmpdir(), 'fingerpost-'));
  const driver = await (engine === 'firefox' ? gecko(profile, wish) : chromium(profile, wish));
  if (engine === 'firefox') await listen(driver);
  const quit = async () => {
    await driver.quit();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { driver, quit };
}

let shared;
after(async () => (await shared)?.quit());

/**
 * A tab without a past, in the one browser of this file; a browser of its own, closed with the test `t`, when `wish`
 * asks for something of its start: `args` (Chromium), `prefs` (Firefox), `proxy` (all: a host and port through which
 * everything goes that is not for this machine) or just `fresh`.
 */
export async function open(t, wish = {}) {
  if (Object.keys(wish).length) {
    const own = await start(wish);
    t.after(own.quit);
    return own.driver;
  }
  shared ??= start({});
  const { driver } = await shared;
  const before = await driver.getAllWindowHandles();
  await driver.switchTo().newWindow('tab');
  const now = await driver.getWindowHandle();
  for (const handle of before) {
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(now);
  await consoleLines(driver);
  return driver;
}

const heard = new WeakMap();

/** Keeps what Firefox tells of its consoles. */
async function listen(driver) {
  const lines = [];
  heard.set(driver, lines);
  const bidi = await driver.getBidi();
  await bidi.subscribe('log.entryAdded');
  bidi.on('log.entryAdded', ({ level, text }) => lines.push(`${level}: ${text}`));
}

/**
 * What was written to the console since the last time. Chromium tells everything, refused resources included; Firefox what
 * scripts wrote and errors that nobody caught, and not what it wrote itself; WebKit's driver tells nothing, so that there
 * only `noter.mjs` sees what scripts write.
 */
export async function consoleLines(driver) {
  if (engine === 'webkit') return [];
  if (engine === 'chromium') return (await driver.manage().logs().get(logging.Type.BROWSER)).map((entry) => entry.message);
  // Events come in the order of what caused them: after this answer, all before it are here.
  await (await driver.getBidi()).status;
  return heard.get(driver).splice(0);
}

/**
 * Gives the page exactly this size, in CSS pixels. No browser's own window is as narrow as a telephone: Chromium and
 * Firefox are told the size of the page in it, and WebKit's has nothing around the page.
 */
export async function size(driver, { width, height }) {
  if (engine === 'chromium') {
    await driver.sendAndGetDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  } else if (engine === 'firefox') {
    const context = await driver.getWindowHandle();
    const bidi = await driver.getBidi();
    const { error, message } = await bidi.send({ method: 'browsingContext.setViewport', params: { context, viewport: { width, height } } });
    if (error) throw new Error(`${error}: ${message}`);
  } else {
    await driver.manage().window().setRect({ width, height });
  }
  const inner = () => driver.executeScript('return innerWidth + " x " + innerHeight');
  await driver.wait(async () => (await inner()) === `${width} x ${height}`, 5_000).catch(async () => {
    throw new Error(`the page is ${await inner()} and not ${width} x ${height}`);
  });
}

/** Every path that a server was asked for so far: ours, or the one on another port. */
export async function requests(of = base) {
  return (await fetch(new URL('/requests.json', of))).json();
}
