// Chromium by WebDriver, with nothing in it but the page: a new profile, no updates, no telemetry.
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';

// The tools are installed beside the package, not beside the tests.
const require = createRequire(new URL('../npm/package.json', import.meta.url));
const { Builder, logging } = require('selenium-webdriver');
const chrome = require('selenium-webdriver/chrome');

/** Where `cargo xtask e2e` serves the pages. */
export const url = process.env.FINGERPOST_URL;
if (!url) throw new Error('FINGERPOST_URL is not set: run `cargo xtask e2e`');

const found = (...names) =>
  process.env.PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);

/** A browser that is closed, and whose profile is removed, when the test `t` ends. */
export async function open(t, { args = [] } = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'fingerpost-'));
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
  const driver = await new Builder()
    .forBrowser('chrome')
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(found('chromedriver')))
    .build();
  t.after(async () => {
    await driver.quit();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return driver;
}

/** What the page wrote to the console, refused resources included. */
export async function consoleLines(driver) {
  return (await driver.manage().logs().get(logging.Type.BROWSER)).map((entry) => entry.message);
}

/** Every path that the server was asked for so far. */
export async function requests() {
  return (await fetch(new URL('/requests.json', url))).json();
}
