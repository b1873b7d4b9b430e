// ajv over lines of JSON: every error of every row.
import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const [data, findings, schema] = process.argv.slice(2);
const ajv = formats(new Ajv({ allErrors: true, strict: false }));
const valid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
const out = createWriteStream(findings);
let record = 0;
for await (const line of createInterface({ input: createReadStream(data), crlfDelay: Infinity })) {
  record += 1;
  if (!valid(JSON.parse(line))) {
    for (const error of valid.errors) {
      const column = error.instancePath.slice(1) || error.params.missingProperty || "";
      out.write(`${record},${column}\n`);
    }
  }
}
out.end();
