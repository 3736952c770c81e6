/**
 * The first file that runs: checks Node, installs what is missing and, for `start`, builds what is missing.
 * `node prepare.mjs start|test|install`; the script then says `hash -r`, or a shell goes on with the Node it found first.
 * It must parse on every Node that has modules, so the rest is loaded after the check.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  refuse(`Node ${process.versions.node}`)
} else {
  const { prepare } = await import('./preparation.mjs')
  process.exitCode = await prepare(process.argv[2])
}

/** @param {string} found */
function refuse(found) {
  process.stderr.write(`Node 版本太旧：现为 ${found}，需要 20.9 或更高版本。\n`)
  process.stderr.write(`Node is too old: this is ${found}, 20.9 or newer is needed.\n`)
  if (process.argv[2] === 'test') process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}
