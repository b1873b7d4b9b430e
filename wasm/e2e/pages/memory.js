// Keeps the memory of every WebAssembly module that the page starts, for a test to look through. Before the element.
const memories = [];
const was = WebAssembly.instantiate;
WebAssembly.instantiate = async (...more) => {
  const made = await was(...more);
  for (const one of Object.values((made.instance ?? made).exports)) if (one instanceof WebAssembly.Memory) memories.push(one);
  return made;
};

/** How often bytes are found, in each memory. */
window.found = (bytes) =>
  memories.map(({ buffer }) => {
    const all = new Uint8Array(buffer);
    let count = 0;
    for (let at = all.indexOf(bytes[0]); at >= 0; at = all.indexOf(bytes[0], at + 1)) {
      if (bytes.every((byte, nth) => all[at + nth] === byte)) count += 1;
    }
    return count;
  });

/** How large each is. */
window.sizes = () => memories.map(({ buffer }) => buffer.byteLength);
