// Which of the two builds a page loads: WebAssembly where it may run, else the same as plain JavaScript.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';

/** The files of ours that the page loaded, by the browser's own account. */
async function loaded(driver, path, ...last) {
  await driver.get(page(path));
  const names = () =>
    driver.executeScript(
      "return performance.getEntriesByType('resource').map((entry) => entry.name.split('/').pop())",
    );
  await driver.wait(async () => {
    const found = await names();
    return last.every((one) => found.includes(one));
  }, 10_000, `${last} was not loaded`);
  return names();
}

test('WebAssembly is used where the policy allows it, and the twin stays away', async (t) => {
  const driver = await open(t);
  const names = await loaded(driver, '/', 'fingerpost_bg.wasm');
  assert.ok(!names.includes('fingerpost_twin.js'), names.join());
});

for (const [path, first] of [['/', true], ['/patients.html', true], ['/signpost.html', false]]) {
  test(`${path} asks for the whole engine once, before anything is pressed`, async (t) => {
    const driver = await open(t);
    const names = await loaded(driver, path, 'fingerpost_whole.js', 'fingerpost_whole_bg.wasm');
    assert.equal(names.filter((name) => name === 'fingerpost_whole.js').length, 1);
    assert.equal(names.includes('fingerpost_bg.wasm'), first, 'the list of services for everybody has no first module');
  });
}

test('the twin takes over where the policy refuses WebAssembly', async (t) => {
  const driver = await open(t);
  await loaded(driver, '/no-wasm/', 'fingerpost_twin.js');
});
