// The demo's entry. Plain JavaScript that old versions of Node can read, so that they can say what is missing
// instead of stumbling over the first TypeScript file.

/** What must be there: the first Node of the 24 line with a SQLite that has no known way to lose a commit. */
const least = { node: [24, 15, 0], sqlite: [3, 51, 3] };

const problem = runtimeProblem(process.versions);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  const { main } = await import("./main.ts");
  process.exitCode = await main();
}

function runtimeProblem({ node, sqlite }) {
  if (isAtLeast(node, least.node) && sqlite && isAtLeast(sqlite, least.sqlite)) return null;
  return (
    `The demo needs Node ${least.node.join(".")} or later with SQLite ${least.sqlite.join(".")} or later built in, ` +
    `and this is Node ${node} with ${sqlite ? `SQLite ${sqlite}` : "no SQLite"}: ` +
    "run `npm ci && npm start`, which brings its own Node, or install a newer one from https://nodejs.org."
  );
}

function isAtLeast(version, wanted) {
  const parts = version.split(".").map(Number);
  for (let place = 0; place < wanted.length; place++) {
    if ((parts[place] || 0) !== wanted[place]) return (parts[place] || 0) > wanted[place];
  }
  return true;
}
