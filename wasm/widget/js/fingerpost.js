// Stub until the element is written: loads either build and shows that strings cross the boundary.
import init, { repeat } from './fingerpost_glue.js';

async function load() {
  try {
    await init({ module_or_path: new URL('./fingerpost_bg.wasm', import.meta.url) });
    return { repeat, by: 'wasm' };
  } catch {
    return { repeat: (await import('./fingerpost_twin.js')).repeat, by: 'twin' };
  }
}

load().then((built) => {
  const long = built.repeat('é', 3000000);
  document.body.dataset.result = `${built.by} ${built.repeat('ab', 3)} ${long.length} ${built.repeat('z', 2)}`;
});
