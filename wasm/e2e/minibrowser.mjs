// WebKitGTK: its driver is not known to the library, so it is started here, and so is the display that it needs.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { readdirSync } from 'node:fs';
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

/** A driver of WebKitGTK and what ends it. Each session is ephemeral: there is no profile to remove. */
export async function minibrowser(Builder, found) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // Fatal in no case, but the accessibility bus of a machine without a desktop makes every start slow.
  const { server, DISPLAY } = await display(found);
  const env = { ...process.env, DISPLAY, NO_AT_BRIDGE: '1', GTK_A11Y: 'none', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const service = spawn(found('WebKitWebDriver'), [`--port=${port}`], { env, stdio: 'ignore' });
  const end = () => {
    service.kill();
    server.kill();
  };
  try {
    await answers(address);
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: binary(), args: ['--automation'] },
      })
      .build();
    const quit = async () => {
      await driver.quit().finally(end);
    };
    return { driver, quit };
  } catch (error) {
    end();
    throw error;
  }
}
