import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runProgram } from './program.mjs'
import { Refusal } from './speech.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const packages = ['chromium', 'fonts-noto-cjk']

/**
 * The browser of the end-to-end tests, with Chinese fonts; installed by apt where that is possible.
 * @returns {Promise<string>} path of the program
 * @throws {Refusal} that names what to install
 */
export async function browser() {
  if (!standing()) await installed()
  const found = standing()
  if (found) return found
  throw new Refusal(
    `端到端测试需要浏览器和中文字体：请安装 ${packages.join(' 和 ')}（或用 LIANGDENG_CHROMIUM 指明浏览器）。`,
    `The end-to-end tests need a browser and Chinese fonts: install ${packages.join(' and ')} (or name one by LIANGDENG_CHROMIUM).`,
  )
}

/** @returns {string | undefined} a browser, when Chinese fonts stand too */
function standing() {
  if (process.env.LIANGDENG_CHROMIUM) return process.env.LIANGDENG_CHROMIUM
  const folders = (process.env.PATH ?? '').split(':')
  const found = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find((path) => existsSync(path))
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return fonts.stdout?.trim() ? found : undefined
}

/** Debian's packages, when we are root and apt is there; a failure shows as the browser still missing. */
async function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quietly = { cwd: '/', env }
  await runProgram('apt-get', ['update', '-qq'], quietly)
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fontconfig'], quietly)
}
