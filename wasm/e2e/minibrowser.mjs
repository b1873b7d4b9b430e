// WebKitGTK: its driver is not known to the library, so it is started here, and so is the display that it needs.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A port that nobody listens on. */
const freePort = () =>
  new Promise((done, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** The browser that comes with the driver: it is not in PATH, and its folder has the machine's name in it. */
function binary() {
  for (const machine of readdirSync('/usr/lib')) {
    const folder = join('/usr/lib', machine, 'webkit2gtk-4.1');
    try {
      if (readdirSync(folder).includes('MiniBrowser')) return join(folder, 'MiniBrowser');
    } catch {
      // Not that one.
    }
  }
  throw new Error('MiniBrowser of webkit2gtk-4.1 is not installed');
}

async function answers(address) {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      if ((await fetch(`${address}/status`)).ok) return;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error('WebKitWebDriver does not answer');
}

/**
 * A display in memory: its number and its process. It is so small that the pointer, which rests in its middle, is over
 * the window whatever the window's size; without a window manager that is what gives a window the focus.
 */
async function display(found) {
  const args = ['-displayfd', '3', '-screen', '0', '300x300x24', '-nolisten', 'tcp'];
  const server = spawn(found('Xvfb'), args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  for await (const said of server.stdio[3]) return { server, DISPLAY: `:${String(said).trim()}` };
  throw new Error('Xvfb did not start');
}

/** A window is never narrower than what the browser puts around the page: here that has no size, and a page may be 320 px. */
const NO_FRAME = '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 2px; }\n';

/** A promise, or an error where it takes longer than a browser ever needs. */
const within = (seconds, what, promise) => {
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${what} took longer than ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Starts a display, a driver on it and a browser. Each session is ephemeral: there is no profile to remove. */
async function start(Builder, found, { proxy }, seconds) {
  const home = await mkdtemp(join(tmpdir(), 'fingerpost-'));
  const started = [];
  const end = async () => {
    for (const one of started) one.kill('SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const begin = async () => {
    const { server, DISPLAY } = await display(found);
    started.push(server);
    await mkdir(join(home, 'gtk-3.0'));
    await writeFile(join(home, 'gtk-3.0/gtk.css'), NO_FRAME);
    // Fatal in no case, but the accessibility bus of a machine without a desktop makes every start slow.
    const still = { NO_AT_BRIDGE: '1', GTK_A11Y: 'none', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    const env = { ...process.env, ...still, DISPLAY, XDG_CONFIG_HOME: home };
    const port = await freePort();
    started.push(spawn(found('WebKitWebDriver'), [`--port=${port}`], { env, stdio: 'ignore' }));
    const address = `http://127.0.0.1:${port}`;
    await answers(address);
    return new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: binary(),
          args: ['--automation', '--full-screen', ...(proxy ? [`--proxy=http://${proxy}`, '--ignore-host=127.0.0.1'] : [])],
        },
      })
      .build();
  };
  try {
    const driver = await within(seconds, 'WebKitGTK', begin());
    const quit = () => within(10, 'the end of WebKitGTK', driver.quit()).catch(() => {}).then(end);
    return { driver, quit };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A driver of WebKitGTK and what ends it. A start now and then hangs, before there is any page: then it is tried again. */
export async function minibrowser(Builder, found, wish) {
  for (let tries = 0; ; tries += 1) {
    try {
      // The first start on a machine is slow as well, beside another browser: each try has longer.
      return await start(Builder, found, wish, 12 * (tries + 1));
    } catch (error) {
      if (tries > 2) throw error;
      console.error(`# ${error.message}: again`);
    }
  }
}
