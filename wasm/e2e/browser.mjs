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

function chromium(profile, { args = [] }) {
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
    ...args,
  );
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

function gecko({ prefs = {} }) {
  const options = new firefox.Options();
  options.setBinary(found('firefox-esr', 'firefox'));
  options.addArguments('-headless');
  options.enableBidi();
  for (const [name, value] of Object.entries({ ...SILENT, ...prefs })) options.setPreference(name, value);
  const service = new firefox.ServiceBuilder(process.env.FINGERPOST_GECKODRIVER ?? found('geckodriver'));
  return new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
}

/** Starts the browser; gives its driver, and what ends it. */
async function start(wish) {
  if (engine === 'webkit') return minibrowser(Builder, found);
  const profile = await mkdtemp(join(tmpdir(), 'fingerpost-'));
  const driver = await (engine === 'firefox' ? gecko(wish) : chromium(profile, wish));
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
 * asks for something of its start: `args` (Chromium), `prefs` (Firefox) or just `fresh`.
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
  if (engine === 'chromium') await driver.manage().logs().get(logging.Type.BROWSER);
  return driver;
}

/** What the page wrote to the console, refused resources included. Only Chromium's driver tells. */
export async function consoleLines(driver) {
  if (engine !== 'chromium') return [];
  return (await driver.manage().logs().get(logging.Type.BROWSER)).map((entry) => entry.message);
}

/** Every path that a server was asked for so far: ours, or the one on another port. */
export async function requests(of = base) {
  return (await fetch(new URL('/requests.json', of))).json();
}
