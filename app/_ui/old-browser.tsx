/**
 * A notice that browsers below the framework's floor (Chrome, Edge 111) show and newer ones do not: hidden by a CSS
 * feature of that floor, so that it needs no script and no address that the old browser would have to load.
 */
export function OldBrowser({ text }: { text: string }) {
  return (
    <>
      <style>{STYLE}</style>
      <p className="old-browser" role="note">
        {text}
      </p>
    </>
  )
}

// `color-mix` and `:has()` came with 111 and 105; what does not know them keeps the notice.
const STYLE =
  '.old-browser{padding:12px;background:#fbf2d0;color:#17202a;font-size:16px}@supports (color:color-mix(in srgb,red,blue)){.old-browser{display:none}}'
